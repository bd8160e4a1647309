import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

/** A world with a kit, and a delivery of it beside. */
export function worldWith(files: Readonly<Record<string, string>> = {}): MemoryHost {
  return createMemoryHost({ ...below('kits/prueba', kitWith('')), ...files });
}

export function run(host: MemoryHost, ...argv: readonly string[]): Promise<number> {
  return main(argv, host);
}

/** Lays a delivery down at `/work/<folder>`. */
export function lay(host: MemoryHost, folder: string, more: readonly string[] = []): Promise<number> {
  const given = ['--kit', 'kits/prueba', '--audience', 'policia', '--date', '2026-03-02', '--lead', 'F-001'];
  const place = ['--venue', 'Academia', '--municipality', 'La Ceiba'];
  const keeper = ['--custodian', 'Institución de ejemplo', '--contact', 'coordinación'];
  return run(host, 'delivery', 'new', folder, ...given, ...place, ...keeper, ...more);
}

export function put(host: MemoryHost, path: string, text: string): void {
  host.files.set(`/work/${path}`, new TextEncoder().encode(text));
}

export function textAt(host: MemoryHost, path: string): string {
  return new TextDecoder().decode(host.files.get(`/work/${path}`));
}
