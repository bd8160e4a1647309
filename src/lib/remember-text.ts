/** The function, working out its result once for each text that it is asked about, as long as somebody holds it. Only for pure functions. */
export function rememberText<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      found = { value: work(text) };
      known.set(text, found);
    }
    return found.value;
  };
}
