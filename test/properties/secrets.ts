import fc from 'fast-check';

/** Where a secret is written, inside a block that only some may see. */
const PLACES: readonly ((secret: string) => string)[] = [
  (secret) => `Texto ${secret}.`,
  (secret) => `#### ${secret}\n\nTexto.`,
  (secret) => `![${secret}](../../../assets/figura.svg "${secret}")`,
  (secret) => `[enlace](https://example.org/${secret})`,
  (secret) => `| a | b |\n|---|---|\n| x | ${secret} |`,
  (secret) => `Texto[^${secret}].\n\n[^${secret}]: Nota ${secret}.`,
  (secret) => `- uno\n  - ${secret}`,
  (secret) => `> ${secret}`,
  (secret) => `\`\`\`\n${secret}\n\`\`\``,
  (secret) => `**${secret}** y *${secret}* y \`${secret}\``,
];

/** Blocks whose content is not for participants, observers of answers, or the public. Fences grow with depth. */
const HIDERS: readonly ((body: string, fence: string) => string)[] = [
  (body, fence) => `${fence}solution\n${body}\n${fence}`,
  (body, fence) => `${fence}only{role=trainer}\n${body}\n${fence}`,
  (body, fence) => `${fence}only{sector=health}\n${body}\n${fence}`,
  (body, fence) => `:${fence}slide{#oculta}\n## Lámina\n\n${fence}notes\n${body}\n${fence}\n:${fence}`,
  (body, fence) =>
    `:${fence}question{#oculta-q objective=o1 use="pre post practice" source=manual}\n¿A?\n\n- [x] a\n- [ ] b\n\n${fence}rationale\n${body}\n${fence}\n:${fence}`,
  (body, fence) =>
    `:${fence}case{#oculto}\n### Caso\n\nTexto.\n\n${fence}solution\n${body}\n${fence}\n:${fence}`,
];

interface Hiding {
  readonly hide: (body: string, fence: string) => string;
  readonly hiddenFrom: string;
}

const HIDINGS: readonly Hiding[] = [
  ...HIDERS.map((hide) => ({ hide, hiddenFrom: 'participant,observer,coordinator,public' })),
  // What those who teach and those who watch may see, and nobody else.
  {
    hide: (body, fence) => `${fence}trainer\n${body}\n${fence}`,
    hiddenFrom: 'participant,coordinator,public',
  },
  // What the team asks itself, and a public poster does not.
  {
    hide: (body, fence) => `${fence}to-confirm{#duda who="Equipo" since=2026-01-01}\n${body}\n${fence}`,
    hiddenFrom: 'public',
  },
];

/** What the hidden block stands in. */
const WRAPPERS: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) => `::::::::only{sector=police}\n${body}\n::::::::`,
  (body) => `## Apartado\n\n${body}\n\nTexto después.`,
  (body) => `- uno\n\n${indent(body)}\n\n- dos`,
  (body) => `::::::::only{sector=police}\n- uno\n  1. dos\n\n${indent(indent(body))}\n::::::::`,
];

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '   ');
}

export interface Planted {
  readonly markdown: string;
  readonly secret: string;
  /** Who may not find it, as `--role` takes them. */
  readonly hiddenFrom: string;
}

/** A block with a secret in it that some roles may not find. */
export const planted: fc.Arbitrary<Planted> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    hiding: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...HIDINGS.slice(0, HIDERS.length)) },
      { weight: 1, arbitrary: fc.constantFrom(...HIDINGS.slice(HIDERS.length)) },
    ),
    wrapper: fc.constantFrom(...WRAPPERS),
    number: fc.integer({ min: 100_000, max: 999_999 }),
  })
  .map(({ hiding: { hide, hiddenFrom }, place, wrapper, number }) => {
    const secret = `ZQX${number}K`;
    return { secret, hiddenFrom, markdown: wrapper(hide(place(secret), ':::::')) };
  });
