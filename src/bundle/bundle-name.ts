/** Which bundle of a kit. */
export interface BundleLabel {
  readonly kit: string;
  readonly version: string;
  readonly edition?: { readonly audience: string; readonly language: string; readonly role: string };
}

/** `<kit>-<version>-<audience>-<language>-<role>`, or `<kit>-<version>-handover`. All parts are ids: safe everywhere. */
export function bundleName({ kit, version, edition }: BundleLabel): string {
  const rest = edition ? [edition.audience, edition.language, edition.role] : ['handover'];
  return [kit, version, ...rest].join('-');
}
