import { basename } from 'node:path';
import { watch } from 'chokidar';

/** What loading does not read either. */
function isSkipped(path: string): boolean {
  const name = basename(path);
  return (
    (name.startsWith('.') && name !== '.' && name !== '..') || name === 'node_modules' || name === 'dist'
  );
}

/** Gives a turn for each change below the folders; for several that come while one is being answered, one. Never ends by itself. */
export async function* nodeWatch(folders: readonly string[]): AsyncGenerator<void> {
  let wake = (): void => undefined;
  let isChanged = false;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => !folders.includes(path) && isSkipped(path),
  });
  watcher.on('all', () => {
    isChanged = true;
    wake();
  });
  try {
    for (;;) {
      if (!isChanged) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      isChanged = false;
      yield;
    }
  } finally {
    await watcher.close();
  }
}
