const STAGES =
  'load|parse|link|validate|select|compose|typeset|draw|bundle|report|deliver|workbook|editor|compare|translate';

/** Only these folders of `src/` may import the package. */
function only(name, packages, folders, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: '^src', pathNot: `^src/(${folders})/` },
    to: { path: `^node_modules/(${packages})(/|$)` },
  };
}

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle is two files that are really one, or a wall in the wrong place.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-is-a-leaf',
      severity: 'error',
      comment: 'Helpers know nothing of the kit.',
      from: { path: '^src/lib/' },
      to: { path: '^src/(?!lib/)' },
    },
    {
      name: 'model-only-lib',
      severity: 'error',
      comment: 'The model is what crosses borders; it cannot know either side.',
      from: { path: '^src/model/' },
      to: { path: '^src/(?!model/|lib/)' },
    },
    {
      name: 'stages-are-walls',
      severity: 'error',
      comment: 'A stage imports the model, lib and itself. A type that crosses a border lives in the model.',
      from: { path: `^src/(${STAGES})/` },
      to: { path: '^src/', pathNot: '^src/(model|lib|$1)/' },
    },
    {
      name: 'pipeline-below-cli',
      severity: 'error',
      comment: 'The pipeline knows the order of the stages, and nothing of commands.',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'bin-to-cli',
      severity: 'error',
      comment: 'The shim starts the program, and does nothing else.',
      from: { path: '^bin/' },
      to: { path: '^src/(?!cli/)' },
    },
    {
      name: 'world-only-in-cli',
      severity: 'error',
      comment: 'Files, processes and the clock are reached through the Host. Pure modules of Node are free.',
      from: { path: '^src/(?!cli/)' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|os|process|child_process|worker_threads|http|https|net|dgram|dns|timers|readline|tty)$',
      },
    },
    only('pdf-only-in-draw', 'pdfkit|fontkit|svg-to-pdfkit', 'draw', 'Layout must not need a renderer.'),
    only('zip-only-in-bundle', 'archiver|yauzl', 'bundle', 'Nothing else knows what an archive is.'),
    only(
      'markup-only-in-parse',
      'unified|remark-[^/]+|gray-matter|yaml|mdast-[^/]+|micromark[^/]*',
      'parse',
      'After parsing there is only the content model.',
    ),
    only('differences-only-in-compare', 'diff', 'compare', 'What changed is found out in one place.'),
    only('po-only-in-translate', 'gettext-parser', 'translate', 'Only translators speak PO.'),
    only('schemas-only-in-model', 'zod', 'model', 'Schemas describe what crosses borders.'),
    only(
      'shell-only-in-cli',
      'commander|chokidar',
      'cli',
      'Commands and watching are the shell, not the program.',
    ),
    only(
      'protocol-only-in-lsp',
      'vscode-[^/]+',
      'cli/lsp',
      'What is said of a kit in an editor does not depend on how editors are spoken to.',
    ),
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment: 'What runs must be installed with the tool.',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
