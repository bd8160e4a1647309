import type { Diagnostic as ClientDiagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { KitSession } from '../../pipeline/kit-session.ts';
import { uriOf } from './kit-files.ts';
import type { Workspace } from './workspace.ts';

/** Milliseconds without a key after which a kit is judged anew. */
const PAUSE = 120;

export interface Publisher {
  /** Judges the kit when the author pauses. */
  schedule(session: KitSession): void;
  /** No more will be said. */
  stop(): void;
}

interface Ways {
  readonly workspace: Workspace;
  readonly send: (params: PublishDiagnosticsParams) => void;
  /** A finding as the client reads it, once its language is known. */
  readonly speaker: () => Promise<(diagnostic: Diagnostic, root: string) => ClientDiagnostic>;
  readonly fail: (error: unknown) => void;
}

type ByUri = ReadonlyMap<string, readonly ClientDiagnostic[]>;

/** Tells the editor what is wrong in every file of a kit, and when it no longer is. */
export function createPublisher({ workspace, send, speaker, fail }: Ways): Publisher {
  const timers = new Map<KitSession, NodeJS.Timeout>();
  /** What was last said of the files of each kit, to say only what is new. */
  const told = new Map<string, ReadonlyMap<string, string>>();

  async function judge(session: KitSession): Promise<ByUri> {
    const say = await speaker();
    const found = new Map<string, ClientDiagnostic[]>();
    if (!workspace.has(session)) return found;
    for (const diagnostic of session.diagnose()) {
      const uri = uriOf(session.root, diagnostic.place.path);
      found.set(uri, [...(found.get(uri) ?? []), say(diagnostic, session.root)]);
    }
    return found;
  }

  async function publish(session: KitSession): Promise<void> {
    const found = await judge(session);
    const before = told.get(session.root) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const uri of new Set([...before.keys(), ...found.keys(), ...workspace.openIn(session)])) {
      const diagnostics = [...(found.get(uri) ?? [])];
      const version = workspace.versionOf(uri);
      const said = JSON.stringify([version, diagnostics]);
      if (said !== before.get(uri)) send({ uri, diagnostics, ...(version !== undefined && { version }) });
      if (diagnostics.length > 0 || version !== undefined) now.set(uri, said);
    }
    told.set(session.root, now);
  }

  return {
    schedule: (session) => {
      clearTimeout(timers.get(session));
      const judgeNow = (): void => {
        timers.delete(session);
        publish(session).catch(fail);
      };
      timers.set(session, setTimeout(judgeNow, PAUSE));
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
