export { checkUa, UA_RULES, type UaFinding } from '../draw/ua/check-ua.ts';
