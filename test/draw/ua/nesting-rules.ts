import type { StructureElement } from './read-structure.ts';
import { elementRule, type UaRule } from './rule.ts';

function kidRoles({ children }: StructureElement): readonly string[] {
  return children.map(({ role }) => role);
}

/** Elements of a role must stand in one of these. */
function within(id: string, role: string, ...parents: readonly string[]): UaRule {
  return elementRule(id, (element) =>
    element.role !== role || parents.includes(element.parent?.role ?? '')
      ? undefined
      : `in ${element.parent?.role}`,
  );
}

/** Elements of a role may hold nothing but these. */
function holdsOnly(id: string, role: string, ...kids: readonly string[]): UaRule {
  return elementRule(id, (element) => {
    if (element.role !== role) return undefined;
    return kidRoles(element).find((kid) => !kids.includes(kid));
  });
}

function atMostOne(id: string, role: string, kid: string): UaRule {
  return elementRule(id, (element) =>
    element.role === role && kidRoles(element).filter((one) => one === kid).length > 1
      ? `two ${kid}`
      : undefined,
  );
}

/** Where there is a head or a foot there is a body. */
function needsBody(id: string, part: string): UaRule {
  return elementRule(id, (element) => {
    const kids = kidRoles(element);
    return element.role === 'Table' && kids.includes(part) && !kids.includes('TBody')
      ? `${part} and no body`
      : undefined;
  });
}

/** A caption stands first. */
function captionFirst(id: string, role: string): UaRule {
  return elementRule(id, (element) =>
    element.role === role && kidRoles(element).slice(1).includes('Caption')
      ? 'a caption that is not first'
      : undefined,
  );
}

const TABLE_PARTS = ['TR', 'THead', 'TBody', 'TFoot'];

/** What stands in what, in lists, contents and tables: the first half of 7.2. */
export const NESTING_RULES: readonly UaRule[] = [
  holdsOnly('7.2-3', 'Table', ...TABLE_PARTS, 'Caption'),
  within('7.2-4', 'TR', 'Table', 'THead', 'TBody', 'TFoot'),
  within('7.2-5', 'THead', 'Table'),
  within('7.2-6', 'TBody', 'Table'),
  within('7.2-7', 'TFoot', 'Table'),
  within('7.2-8', 'TH', 'TR'),
  within('7.2-9', 'TD', 'TR'),
  holdsOnly('7.2-10', 'TR', 'TH', 'TD'),
  atMostOne('7.2-11', 'Table', 'THead'),
  atMostOne('7.2-12', 'Table', 'TFoot'),
  needsBody('7.2-13', 'TFoot'),
  needsBody('7.2-14', 'THead'),
  elementRule('7.2-16', (element) =>
    element.role === 'Table' && kidRoles(element).slice(1, -1).includes('Caption')
      ? 'a caption in the middle'
      : undefined,
  ),
  within('7.2-17', 'LI', 'L'),
  within('7.2-18', 'LBody', 'LI'),
  holdsOnly('7.2-19', 'L', 'L', 'LI', 'Caption'),
  holdsOnly('7.2-20', 'LI', 'Lbl', 'LBody'),
  within('7.2-26', 'TOCI', 'TOC'),
  holdsOnly('7.2-27', 'TOC', 'TOC', 'TOCI', 'Caption'),
  captionFirst('7.2-28', 'TOC'),
  holdsOnly('7.2-36', 'THead', 'TR'),
  holdsOnly('7.2-37', 'TBody', 'TR'),
  holdsOnly('7.2-38', 'TFoot', 'TR'),
  atMostOne('7.2-39', 'Table', 'Caption'),
  captionFirst('7.2-40', 'L'),
];
