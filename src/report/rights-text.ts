import type { FileRights, Rights } from '../model/rights.ts';
import type { Words } from '../model/strings.ts';

function factsOf(file: FileRights, words: Words): readonly string[] {
  const rating = file['age-rating'];
  return [
    ...(file.holder === '' ? [] : [words('rights.holder', { holder: file.holder })]),
    ...(file.public === undefined ? [] : [words(file.public ? 'rights.public' : 'rights.closed')]),
    ...(file.depicts === undefined ? [] : [words(`rights.depicts.${file.depicts}`)]),
    ...(file.consent === undefined ? [] : [words(`rights.consent.${file.consent}`)]),
    ...(rating === undefined ? [] : [words('rights.age', { years: rating })]),
    ...(file.captions === undefined
      ? []
      : [words('rights.captions', { languages: file.captions.join(', ') })]),
    ...(file.expires === undefined ? [] : [words('rights.expires', { date: file.expires })]),
  ];
}

function fileText(file: FileRights, words: Words): string {
  const facts = factsOf(file, words).map((fact) => `    ${fact}`);
  return [`  ${file.path}: ${file.license}`, ...facts].join('\n');
}

function isOwn({ kind }: FileRights): boolean {
  return kind === 'text' || kind === 'data';
}

/** Under which terms each file may be used, in words: media one by one, the kit's own texts together. */
export function rightsText(rights: Rights, words: Words): string {
  const { kit, license, owner, files, fonts, program } = rights;
  const media = files.filter((file) => !isOwn(file));
  const holder = owner === '' ? '' : ` ${words('rights.holder', { holder: owner })}`;
  const lines = [
    words('rights.title', { kit, version: rights['kit-version'] }),
    `${words('rights.texts', { n: files.length - media.length, license })}${holder}`,
    words('rights.media'),
    ...(media.length === 0 ? [`  ${words('rights.none')}`] : media.map((file) => fileText(file, words))),
    words('rights.fonts'),
    ...fonts.map(
      ({ name, license: terms, holder: by }) =>
        `  ${name}: ${terms}. ${words('rights.holder', { holder: by })}`,
    ),
    words('rights.program', {
      name: program.name,
      license: program.license,
      folder: program.folder,
      notices: `${program.folder}/${program.notices}`,
    }),
  ];
  return `${lines.join('\n')}\n`;
}
