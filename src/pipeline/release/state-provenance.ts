import type { Host } from '../../model/host.ts';
import type { Provenance, Subject } from '../../model/provenance.ts';
import type { Repository } from '../../model/repository.ts';
import { builderOf } from './builder-of.ts';

/** What `docs/release.md` describes under this name. */
const BUILD_TYPE = 'urn:x-relevo:release:1';

export interface ProvenanceFacts {
  readonly bundles: readonly Subject[];
  readonly byproducts: readonly Subject[];
  readonly kit: { readonly id: string; readonly version: string };
  readonly repository: Repository;
  /** `0.1.0` */
  readonly program: string;
  /** Seconds since 1970: the time that every output carries. */
  readonly date: number;
  /** `SHA256:…` of the key that signed; absent where nobody did. */
  readonly signedBy: string | undefined;
}

function given(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Who built what from which commit (in-toto Statement v1, SLSA provenance v1). No time of the clock is in it: the same
 * commit built by the same program on the same service gives the same text, but for where the run can be looked up.
 */
export function stateProvenance(
  facts: ProvenanceFacts,
  { environment, engine }: Pick<Host, 'environment' | 'engine'>,
): Provenance {
  const { bundles, byproducts, kit, repository, program, date, signedBy } = facts;
  const { id, run, actor } = builderOf(environment);
  const { origin, commit, path } = repository;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: bundles,
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: given({
          kit: kit.id,
          version: kit.version,
          path: path || '.',
          source: origin,
          actor,
        }),
        internalParameters: given({ engine, sourceDateEpoch: String(date), signedBy }),
        resolvedDependencies: [
          {
            uri: origin === undefined ? `gitoid:commit:sha1:${commit}` : `git+${origin}`,
            digest: { gitCommit: commit },
          },
          { uri: `pkg:npm/relevo@${program}`, name: 'relevo' },
        ],
      },
      runDetails: {
        builder: { id, version: { relevo: program } },
        ...(run === undefined ? {} : { metadata: { invocationId: run } }),
        byproducts,
      },
    },
  };
}
