import type { Words } from '../model/strings.ts';
import { escapeHtml } from './html.ts';
import type { HandoverInfo, StartPageInfo } from './start-info.ts';

/**
 * A line that compares all files of a manifest in Windows PowerShell 5.1. It takes a file for one in the machine's own encoding
 * unless it is told, and a bracket in a path for a wildcard unless the path is literal; it compares hashes without regard to
 * case. A file that is missing counts as one that was changed. The last line is how many those are, and of how many: none
 * of none tells that there is no such manifest.
 */
function powershell(manifest: string, algorithm: 'SHA256' | 'SHA512'): string {
  const differs = `-not (Test-Path -LiteralPath $f) -or (Get-FileHash -Algorithm ${algorithm} -LiteralPath $f).Hash -ne $h`;
  return `$n = 0; $k = 0; Get-Content -Encoding UTF8 -LiteralPath ${manifest} | ForEach-Object { $k++; $h,$f = $_ -split '  ',2; if (${differs}) { "!! $f"; $n++ } }; "$n / $k"`;
}

function text(value: string): string {
  return `<p>${escapeHtml(value)}</p>\n`;
}

function command(value: string): string {
  return `<pre>${escapeHtml(value)}</pre>\n`;
}

/** How to tell that all is whole, with what every machine has. */
export function wholeSection({ words }: StartPageInfo): string {
  return [
    `<h2 id="whole">${escapeHtml(words('start.whole'))}</h2>\n`,
    text(words('start.whole.text')),
    text(words('start.whole.windows')),
    command(powershell('manifest-sha256.txt', 'SHA256')),
    text(words('start.whole.linux')),
    command('sha256sum -c manifest-sha256.txt'),
    text(words('start.whole.mac')),
    command('shasum -a 256 -c manifest-sha256.txt'),
  ].join('');
}

/** How to tell who made it, with OpenSSH. The signature lies beside the zip, and so beside the unpacked folder. */
function signedSection({ name }: HandoverInfo, words: Words): string {
  const who = words('start.signed.who');
  return [
    `<h2 id="signed">${escapeHtml(words('start.signed'))}</h2>\n`,
    text(words('start.signed.text', { file: `${name}.zip.sig` })),
    command(
      `ssh-keygen -Y verify -f ../signers -I ${who} -n relevo-bundle -s ../${name}.zip.sig < tagmanifest-sha512.txt`,
    ),
    text(words('start.signed.then')),
    command('sha512sum -c tagmanifest-sha512.txt'),
    text(words('start.signed.windows')),
    command(powershell('tagmanifest-sha512.txt', 'SHA512')),
  ].join('');
}

function rebuildSection({ program, node }: HandoverInfo, words: Words): string {
  return [
    `<h2 id="rebuild">${escapeHtml(words('start.rebuild'))}</h2>\n`,
    text(words('start.rebuild.text', { program })),
    command(`node program/bin/relevo.js build source --output ${words('start.rebuild.folder')}`),
    text(words('start.rebuild.where', { folder: words('start.rebuild.folder') })),
    ...(node === undefined ? [] : [text(words('start.rebuild.same', { node }))]),
  ].join('');
}

/** What only those ask who keep the kit: who made it, and how it is made again. */
export function keepingSections({ handover, words }: StartPageInfo): string {
  return handover ? signedSection(handover, words) + rebuildSection(handover, words) : '';
}
