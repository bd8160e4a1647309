import { dirname, join, sep } from 'node:path';
import { type OpenText, openText } from '../../editor/open-text.ts';
import type { Host } from '../../model/host.ts';
import { HostError } from '../../model/trouble.ts';
import { type KitSession, openKitSession } from '../../pipeline/kit-session.ts';
import { enclosingKit } from '../resolve-kits.ts';
import { fileOf, pathIn } from './kit-files.ts';

/** A document that is open in the editor. */
interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** An open document with the kit that it lies in. */
export interface Located {
  readonly session: KitSession;
  readonly text: OpenText;
}

/** The kits and documents of one editor. Kits are opened when a first document of theirs is. */
export interface Workspace {
  /** Takes an open document as it is now. Gives its kit; undefined when it lies in none. */
  put(document: OpenDocument): Promise<KitSession | undefined>;
  /** Forgets an open document: its file on the disk counts again. */
  close(uri: string): Promise<KitSession | undefined>;
  /**
   * Reads from the disk again the kits that hold these files, and looks for the kits of documents that had none. Gives
   * every kit that may have changed, those too that are gone.
   */
  changed(uris: readonly string[]): Promise<readonly KitSession[]>;
  /** An open document with its kit; undefined when it is not open or lies in none. */
  locate(uri: string): Promise<Located | undefined>;
  /** Of an open document. */
  versionOf(uri: string): number | undefined;
  /** Is the kit still there? */
  has(session: KitSession): boolean;
  /** Addresses of the open documents in the kit's folder. */
  openIn(session: KitSession): readonly string[];
}

function createSessions(host: Host) {
  const sessions = new Map<string, Promise<KitSession>>();
  const known = new Set<KitSession>();

  function drop(session: KitSession): void {
    sessions.delete(session.root);
    known.delete(session);
  }

  async function open(root: string): Promise<KitSession> {
    const session = await openKitSession(root, host);
    known.add(session);
    return session;
  }

  return {
    known,
    at: async (file: string): Promise<KitSession | undefined> => {
      const root = await enclosingKit(dirname(file), host);
      if (root === undefined) return undefined;
      const opened = sessions.get(root) ?? open(root);
      sessions.set(root, opened);
      try {
        return await opened;
      } catch (error) {
        // A folder that cannot be read now may be readable later.
        sessions.delete(root);
        if (error instanceof HostError) return undefined;
        throw error;
      }
    },
    reload: async (session: KitSession): Promise<void> => {
      try {
        if ((await host.exists(join(session.root, 'kit.yaml'))) === 'file') await session.reload();
        else drop(session);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        drop(session);
      }
    },
  };
}

function isBelow(root: string, file: string | undefined): file is string {
  return file?.startsWith(root + sep) === true;
}

export function createWorkspace(host: Host): Workspace {
  const documents = new Map<string, OpenDocument>();
  const sessions = createSessions(host);

  async function locate(uri: string): Promise<Located | undefined> {
    const file = fileOf(uri);
    const session = file === undefined ? undefined : await sessions.at(file);
    // While the kit was being opened the author may have written on.
    const document = documents.get(uri);
    if (!session || file === undefined || !document) return undefined;
    const path = pathIn(session.root, file);
    session.update(path, document.text);
    return { session, text: openText(path, document.text) };
  }

  async function put(document: OpenDocument): Promise<KitSession | undefined> {
    documents.set(document.uri, document);
    return (await locate(document.uri))?.session;
  }

  return {
    put,
    locate,
    close: async (uri) => {
      documents.delete(uri);
      const file = fileOf(uri);
      const session = file === undefined ? undefined : await sessions.at(file);
      if (session && file !== undefined) session.update(pathIn(session.root, file), undefined);
      return session;
    },
    changed: async (uris) => {
      const files = uris.map(fileOf);
      const touched = [...sessions.known].filter(({ root }) => files.some((file) => isBelow(root, file)));
      for (const session of touched) await sessions.reload(session);
      const found = await Promise.all([...documents.values()].map(put));
      return [...new Set([...touched, ...found.filter((session) => session !== undefined)])];
    },
    versionOf: (uri) => documents.get(uri)?.version,
    has: (session) => sessions.known.has(session),
    openIn: ({ root }) => [...documents.keys()].filter((uri) => isBelow(root, fileOf(uri))),
  };
}
