import type { Command } from 'commander';
import type { Act, Context } from '../context.ts';

/** `relevo lsp` */
export function addLsp(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('lsp')
    .description(words('lsp.summary'))
    .addHelpText('after', `\n${words('lsp.after')}`)
    // Clients name the way they talk; there is only this one.
    .option('--stdio', words('lsp.stdio'))
    .action(
      act(async () => {
        const { serve } = await import('../lsp/serve.ts');
        return serve(context, program.opts<{ lang?: string }>().lang);
      }),
    );
}
