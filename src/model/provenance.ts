/** A file by its hash, as in-toto names it. */
export interface Subject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** What was used (SLSA v1, `ResourceDescriptor`). */
export interface Dependency {
  readonly uri: string;
  readonly name?: string;
  readonly digest?: Readonly<Record<string, string>>;
}

/** Who built what from which commit: an in-toto Statement v1 with the predicate of SLSA provenance v1. */
export interface Provenance {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Subject[];
  readonly predicateType: 'https://slsa.dev/provenance/v1';
  readonly predicate: {
    readonly buildDefinition: {
      readonly buildType: string;
      readonly externalParameters: Readonly<Record<string, string>>;
      readonly internalParameters: Readonly<Record<string, string>>;
      readonly resolvedDependencies: readonly Dependency[];
    };
    readonly runDetails: {
      readonly builder: { readonly id: string; readonly version: Readonly<Record<string, string>> };
      readonly metadata?: { readonly invocationId: string };
      readonly byproducts: readonly Subject[];
    };
  };
}
