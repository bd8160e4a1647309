// Sets a typst source as a PDF: node typst.mjs FOLDER MAIN OUTPUT FONTS...
import { writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [workspace, mainFilePath, output, ...fontPaths] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
writeFileSync(output, compiler.pdf({ mainFilePath }, { pdfStandard: 'ua-1', pdfTags: true }));
