import type { BuildPlan } from '../../model/build-plan.ts';
import { shellWords } from './shell-words.ts';

/** A path in a build line: Ninja reads `$`, spaces and colons as its own (its manual, "Lexical syntax"). */
function path(text: string): string {
  return text.replace(/[$ :]/g, (sign) => `$${sign}`);
}

function command(words: readonly string[]): string {
  return shellWords(words).replaceAll('$', '$$$$');
}

/** Aliases, so that `ninja ID` runs one step. */
function alias(id: string, outputs: readonly string[]): string {
  return `build ${path(id)}: phony ${outputs.map(path).join(' ')}`;
}

/** A Ninja file: an edge a step, which runs again when a file of its kit changes; then the bundles. */
export function planNinja({ steps, bundles, sources }: BuildPlan): string {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const edges = steps.flatMap(({ id, kit, outputs, command: words }) => [
    `build ${outputs.map(path).join(' ')}: relevo | ${(sources[kit] ?? []).map(path).join(' ')}`,
    `  run = ${command(words)}`,
    `  id = ${id}`,
    alias(id, outputs),
  ]);
  const zips = bundles.flatMap(({ id, needs, outputs, command: words }) => {
    const inputs = needs.flatMap((need) => byId.get(need)?.outputs ?? []);
    return [
      `build ${outputs.map(path).join(' ')}: relevo | ${inputs.map(path).join(' ')}`,
      `  run = ${command(words)}`,
      `  id = ${id}`,
      alias(id, outputs),
    ];
  });
  return `${['rule relevo', '  command = $run', '  description = $id', '', ...edges, ...zips].join('\n')}\n`;
}
