import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const BIN = fileURLToPath(new URL('../../bin/relevo.js', import.meta.url));

type Told = (params: PublishDiagnosticsParams) => boolean;

/** An editor, as far as a language server knows one: it speaks the protocol to the real program in its own process. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was said of files, in order. */
  readonly told: readonly PublishDiagnosticsParams[];
  open(file: string, text: string): Promise<void>;
  write(file: string, version: number, text: string): Promise<void>;
  /** The first that was said, or is going to be, of which that is true. */
  hear(isIt: Told): Promise<PublishDiagnosticsParams>;
  /** The next of which that is true. */
  next(isIt: Told): Promise<PublishDiagnosticsParams>;
  /** Says goodbye; gives the exit code. */
  end(): Promise<number>;
  /** Ends without a goodbye. */
  leave(): Promise<number>;
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

/** What is said of that version of a file. */
export function about(file: string, version: number): Told {
  return (params) => params.uri === uriOf(file) && params.version === version;
}

async function exitCode(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

export async function startClient(
  folder: string,
  { locale, argv = [] }: { locale?: string; argv?: readonly string[] } = {},
): Promise<LspClient> {
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', SOURCE_DATE_EPOCH: '1772409600' };
  const child = spawn(process.execPath, [BIN, 'lsp', ...argv], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told: PublishDiagnosticsParams[] = [];
  const waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told.push(params);
    for (const hear of waiting) hear(params);
  });
  const next = (isIt: Told): Promise<PublishDiagnosticsParams> =>
    new Promise((resolve) => {
      const hear = (params: PublishDiagnosticsParams): void => {
        if (!isIt(params)) return;
        waiting.delete(hear);
        resolve(params);
      };
      waiting.add(hear);
    });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    capabilities: {},
    ...(locale !== undefined && { locale }),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    told,
    open: (file, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId: 'markdown', version: 1, text },
      }),
    write: (file, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version },
        contentChanges: [{ text }],
      }),
    next,
    hear: (isIt) => {
      const already = told.find(isIt);
      return already ? Promise.resolve(already) : next(isIt);
    },
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exitCode(child);
    },
    leave: async () => {
      await connection.sendNotification('exit');
      return exitCode(child);
    },
  };
}
