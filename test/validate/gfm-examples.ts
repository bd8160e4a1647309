/** One text for each thing that GitHub Flavored Markdown adds to CommonMark, as it is meant and as it goes wrong. */
export const GFM_EXAMPLES: readonly string[] = [
  '| a | b |\n| - | - |\n| 1 | 2 |\n',
  '| a | b |\n|:-:|--:|\n| 1 |\n| 1 | 2 | 3 |\n',
  '| a \\| b | `c | d` |\n|---|---|\n| 1 | 2 |\n\nTexto.\n',
  '| a |\n|---|---|\n| 1 |\n',
  'a | b\n--- | ---\n> cita\n',
  '| | |\n|-|-|\n',
  '- [ ] uno\n- [x] dos\n  - [X] tres\n- [] cuatro\n- [ ]\n',
  '1. [x] uno\n2) [ ] dos\n',
  '~~tachado~~ ~uno~ ~~~tres~~~ ~~sin\n\ncerrar~~\n',
  'www.example.org/a_(b) https://example.org/?q=1&amp;b) http://.. ftp://x\n',
  'mailto:uno@example.org uno@example.org. uno@example.org- uno+b@example\n',
  '<https://example.org> <www.example.org> <uno@example.org>\n',
  '<title>x</title> <script>x</script> <xmp> <iframe>\n',
  'Nota.[^1] Otra.[^dos]\n\n[^1]: Texto.\n\n    Segundo párrafo.\n[^dos]: [^1] y [^dos].\n',
  '[^1]: sin llamada\n\n[^1]: dos veces\n\nLlama[^nada].\n',
  'Una nota[^ con espacios] y una [^]: vacía\n',
];
