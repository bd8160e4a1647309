import type { Connection } from 'vscode-languageserver/node';
import type { Tongue } from './tongue.ts';
import type { Workspace } from './workspace.ts';

/** What every part of the server works with. */
export interface Served {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** Known once the client has said its language. */
  readonly tongue: () => Promise<Tongue>;
  /** Address of a rule's page. */
  readonly pageOf: (rule: string) => string;
}
