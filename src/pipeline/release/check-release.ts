import { compareVersions } from '../../lib/compare-versions.ts';
import type { Diagnostic, Phrase } from '../../model/diagnostic.ts';
import type { Kit } from '../../model/kit.ts';
import type { Repository } from '../../model/repository.ts';

/** What is known before a release. */
export interface ReleaseFacts {
  readonly kit: Kit;
  /** As the kit is judged for being handed over. */
  readonly diagnostics: readonly Diagnostic[];
  readonly repository: Repository | undefined;
  /** Paths below the repository's root that the program itself writes to. */
  readonly own: readonly string[];
  /** Does the folder of this release stand there already? */
  readonly isMade: boolean;
  /** The version of the earlier handover that was named. */
  readonly earlier: string | undefined;
}

/** One thing that must hold, and what is against it. Words are `release.<key>` in the area `cli`. */
export interface ReleaseCheck {
  readonly key: 'valid' | 'new' | 'clean';
  readonly problems: readonly Phrase[];
}

function phrase(key: string, values: Phrase['values'] = {}): Phrase {
  return { key: `release.${key}`, values };
}

/** Strictly: a warning is no less in the way than an error. Notices are not. */
function checkValid({ diagnostics }: ReleaseFacts): readonly Phrase[] {
  const n = diagnostics.filter(({ severity }) => severity !== 'info').length;
  return n === 0 ? [] : [phrase('findings', { n })];
}

/** Names under which people tag a version of a kit; without the kit's only where the repository holds nothing else. */
function tagNames(id: string, version: string, isWhole: boolean): readonly string[] {
  const named = ['-', '-v', '/', '/v', '@'].map((sign) => `${id}${sign}${version}`);
  return isWhole ? [...named, version, `v${version}`] : named;
}

/** A tag of the very commit that is released is how a release begins on many services. */
function checkNew({ kit, repository, isMade, earlier }: ReleaseFacts): readonly Phrase[] {
  const { id, version } = kit.manifest.value;
  const taken = tagNames(id, version, repository?.path === '').find((name) => {
    const commit = repository?.tags.get(name);
    return commit !== undefined && commit !== repository?.commit;
  });
  const isHigher = earlier === undefined || compareVersions(version, earlier) > 0;
  return [
    ...(kit.releases.some((release) => release.version === version)
      ? []
      : [phrase('not-in-changelog', { version })]),
    ...(taken === undefined ? [] : [phrase('tag-taken', { version, tag: taken })]),
    ...(isHigher ? [] : [phrase('not-higher', { version, earlier: earlier ?? '' })]),
    ...(isMade ? [phrase('made-before', { version })] : []),
  ];
}

const NAMED = 3;

/** Files that are not committed, but for those below folders that the program itself writes to. */
export function uncommitted({ changed }: Repository, own: readonly string[]): readonly string[] {
  const isOwn = (path: string): boolean =>
    own.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return changed.filter((path) => !isOwn(path));
}

function checkClean({ repository, own }: ReleaseFacts): readonly Phrase[] {
  if (!repository) return [phrase('no-repository')];
  const changed = uncommitted(repository, own);
  if (changed.length === 0) return [];
  const files = changed.slice(0, NAMED).join(', ') + (changed.length > NAMED ? ' …' : '');
  return [phrase('unclean', { n: changed.length, files })];
}

/** Whether a kit may be released, thing by thing. */
export function checkRelease(facts: ReleaseFacts): readonly ReleaseCheck[] {
  return [
    { key: 'valid', problems: checkValid(facts) },
    { key: 'new', problems: checkNew(facts) },
    { key: 'clean', problems: checkClean(facts) },
  ];
}
