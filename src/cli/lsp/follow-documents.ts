import { DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver/node';
import type { KitSession } from '../../pipeline/kit-session.ts';
import { createPublisher } from './publisher.ts';
import type { Served } from './served.ts';
import { diagnosticOf } from './to-protocol.ts';

/** What a kit is made of, for editors that tell what changes on the disk. */
const WATCHED = ['**/*.{md,yaml}', '**/assets/**'].map((globPattern) => ({ globPattern }));

function canWatch({ capabilities }: InitializeParams): boolean {
  return capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Asks the editor to tell what changes on the disk, where it can. */
export function watchFiles({ connection }: Served, params: InitializeParams): void {
  if (!canWatch(params)) return;
  connection.onInitialized(() => {
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
  });
}

/** Keeps up with what is opened, written, saved and closed, and says what is wrong with it. */
export function followDocuments({ connection, workspace, tongue, pageOf }: Served): void {
  const fail = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const publisher = createPublisher({
    workspace,
    send: (params) => void connection.sendDiagnostics(params),
    speaker: async () => {
      const { rules } = await tongue();
      return (diagnostic, root) => diagnosticOf(diagnostic, { root, words: rules, pageOf });
    },
    fail,
  });
  /** A notification has no answer, so what goes wrong with it is logged, and the next one is heard. */
  const following =
    <T>(follow: (params: T) => Promise<readonly (KitSession | undefined)[]>) =>
    (params: T): void => {
      follow(params)
        .then((sessions) => sessions.forEach((session) => void (session && publisher.schedule(session))))
        .catch(fail);
    };
  connection.onDidOpenTextDocument(
    following(async ({ textDocument }) => [await workspace.put(textDocument)]),
  );
  connection.onDidChangeTextDocument(
    following(async ({ textDocument: { uri, version }, contentChanges }) => {
      const text = contentChanges.at(-1)?.text;
      return text === undefined ? [] : [await workspace.put({ uri, version, text })];
    }),
  );
  connection.onDidSaveTextDocument(
    following(async ({ textDocument }) => workspace.changed([textDocument.uri])),
  );
  connection.onDidChangeWatchedFiles(
    following(async ({ changes }) => workspace.changed(changes.map(({ uri }) => uri))),
  );
  connection.onDidCloseTextDocument(
    following(async ({ textDocument }) => [await workspace.close(textDocument.uri)]),
  );
  connection.onShutdown(publisher.stop);
}
