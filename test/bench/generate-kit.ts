import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Words that make sentences of Spanish shape, though not of Spanish sense. */
const WORDS =
  'acción acogida acompañamiento acuerdo adolescente alternativa análisis apoyo aprendizaje atención autoridad autonomía capacitación caso ciudadanía comunidad confianza confidencialidad conocimiento consentimiento cooperación coordinación cuidado decisión derecho derivación desarrollo descripción diálogo dignidad documento ejercicio entrevista equipo escucha espacio evaluación evidencia experiencia facilitación familia formación grupo identificación indicador información institución intervención investigación justicia lenguaje libertad medida metodología municipio niñez observación organización orientación participación persona planificación práctica pregunta prevención principio procedimiento programa protección reflexión registro respeto responsabilidad respuesta restitución riesgo seguimiento seguridad señal sesión situación sobreviviente taller territorio trabajo vulnerabilidad'.split(
    ' ',
  );
const LINKS =
  'de la del en y que con para por sin según desde entre hacia como cuando donde también además cada su una un los las es son puede debe permite ofrece muestra'.split(
    ' ',
  );

/** A small generator of whole numbers below n (Park and Miller's minimal standard, 1988). */
function createDice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

type Dice = (n: number) => number;

function sentence(dice: Dice): string {
  const words = Array.from({ length: 9 + dice(16) }, (_, at) =>
    at % 2 === 1 ? LINKS[dice(LINKS.length)] : WORDS[dice(WORDS.length)],
  ).join(' ');
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return dice(6) === 0 ? `${text.replace(/ (\S+) (\S+)$/, ' **$1** *$2*')}.` : `${text}.`;
}

function prose(dice: Dice): string {
  return Array.from({ length: 4 + dice(4) }, () => sentence(dice)).join(' ');
}

function table(dice: Dice): string {
  const cell = () => `${WORDS[dice(WORDS.length)]} ${LINKS[dice(LINKS.length)]} ${WORDS[dice(WORDS.length)]}`;
  const row = () => `| ${cell()} | ${cell()} | ${dice(100)} |`;
  return ['| Concepto | Criterio | Valor |', '|---|---|---:|', ...Array.from({ length: 6 }, row)].join('\n');
}

function section(dice: Dice, number: number): string {
  const list = Array.from({ length: 5 }, () => `- ${sentence(dice)}`).join('\n');
  return [
    `## Apartado ${number}`,
    prose(dice),
    prose(dice),
    list,
    prose(dice),
    table(dice),
    prose(dice),
    prose(dice),
  ].join('\n\n');
}

function session(dice: Dice, id: string, sections: number): string {
  const activity = `:::activity{#act-${id} kind=discussion minutes=60 group=4-5}\n### Diálogo\n\n1. :min[60] ${sentence(dice)}\n:::`;
  const body = Array.from({ length: sections }, (_, at) => section(dice, at + 1)).join('\n\n');
  const front = `---\nid: ${id}\ntitle: "Sesión ${id}"\nminutes: 60\nintensity: low\nobjectives: []\n---`;
  return `${front}\n\n${body}\n\n${activity}\n`;
}

/** Lays down a valid kit of `sessions` sessions whose workbook has about 5 pages a session. Always the same text. */
export function generateKit(folder: string, sessions: number): void {
  const dice = createDice(20_260_302);
  const ids = Array.from({ length: sessions }, (_, at) => `s${String(at + 1).padStart(4, '0')}`);
  const days = [];
  for (let at = 0; at < ids.length; at += 8) {
    const plan = ids.slice(at, at + 8).map((id) => `          - session: modulo/${id}`);
    days.push(`      - start: "08:00"\n        plan:\n${plan.join('\n')}`);
  }
  const kit = `format: 1\nid: kit-grande\nversion: 1.0.0\ntitle: {es: "Kit grande"}\nlanguages: [es]\npaper: letter\nmaturity: draft\nlicense: CC0-1.0\naudiences:\n  todos:\n    title: {es: "Todas las personas"}\n    level: participant\n    sectors: [civil-society]\n    days:\n${days.join('\n')}\n`;
  const files: Record<string, string> = {
    'kit.yaml': kit,
    'CHANGELOG.md': '# Cambios\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
    'es/modules/01-modulo/index.md': '---\nid: modulo\ntitle: "Módulo"\n---\n\nTexto.\n',
  };
  for (const id of ids) files[`es/modules/01-modulo/${id}.md`] = session(dice, id, 5);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
