import type { Delivery } from '../../model/delivery.ts';
import type { Host } from '../../model/host.ts';
import type { Kit } from '../../model/kit.ts';
import { UsageError } from '../../model/trouble.ts';
import { loadVersion } from '../open-version.ts';
import { judgeKit, type ReadKit } from '../read-kit.ts';

/** The version of a kit that a course is given with. */
export interface CourseKit extends ReadKit {
  readonly kit: Kit;
}

/** Why a kit is not the one of the delivery; undefined when it is. */
function mismatch(kit: Kit, { kit: taught, audience, language }: Delivery): string | undefined {
  const { id, version, audiences, languages } = kit.manifest.value;
  if (id !== taught.id) return 'papers.other-kit';
  if (version !== taught.version) return 'papers.other-version';
  if (!audiences[audience.id]) return 'papers.no-audience';
  return languages.includes(language) ? undefined : 'papers.no-language';
}

async function openKit(name: string, host: Host): Promise<CourseKit> {
  const read = await judgeKit(name, await loadVersion(name, host), { host });
  const { kit, diagnostics } = read;
  if (!kit || diagnostics.some(({ severity }) => severity === 'error'))
    throw new UsageError('papers.kit-broken', { kit: name });
  return { ...read, kit };
}

/**
 * The kit that a delivery names: of the folders and bundles that are proposed, the one with its id. Throws `UsageError` when
 * there is none, when it is of another version than was taught, or broken.
 */
export async function openCourseKit(
  names: readonly string[],
  delivery: Delivery,
  host: Host,
): Promise<CourseKit> {
  const { id, version } = delivery.kit;
  const values = { id, version, audience: delivery.audience.id, language: delivery.language };
  for (const name of names) {
    const found = await openKit(name, host);
    const wrong = mismatch(found.kit, delivery);
    if (wrong === undefined) return found;
    const isOnly = names.length === 1;
    if (isOnly || wrong !== 'papers.other-kit')
      throw new UsageError(wrong, { ...values, kit: name, found: found.kit.manifest.value.version });
  }
  throw new UsageError('papers.no-kit', values);
}
