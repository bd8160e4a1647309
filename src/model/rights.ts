import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, isoDay, languageCode } from './identifier.ts';

const file = z.strictObject({
  path: z.string().describe('Below the root of the kit'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(['text', 'data', 'picture', 'other']),
  license: z.string().describe('SPDX identifier, or what the kit says; NOASSERTION where it does not say'),
  holder: z.string().describe('Who made it or holds the rights; empty where the kit does not say'),
  title: z.string().optional(),
  public: z.boolean().optional().describe('May the public edition show it?'),
  depicts: z.string().optional(),
  consent: z.string().optional().describe('Of the people shown'),
  'age-rating': z.int().optional().describe('Years: nobody younger should see it'),
  captions: z.array(languageCode).optional(),
  expires: isoDay.optional().describe('Last day on which it may be used'),
});

const font = z.strictObject({
  name: z.string(),
  license: z.string().describe('SPDX identifier'),
  holder: z.string(),
  package: z.string(),
});

const program = z.strictObject({
  name: z.string(),
  license: z.string().describe('SPDX identifier'),
  folder: z.string().describe('Of the handover, below data/'),
  notices: z.string().describe('Terms of the packages that it holds, in that folder'),
});

/** Under which terms each file of a release may be used: `rights.json`. */
export const rightsSchema = z.strictObject({
  version: z.literal(1),
  kit: identifier,
  'kit-version': z.string(),
  license: z.string().describe('Of the kit, where a file says nothing else'),
  owner: z.string(),
  files: z.array(file),
  fonts: z.array(font).describe('Parts of these lie in the PDFs'),
  program: program.describe('Lies in the handover, with those fonts'),
});

export type Rights = Immutable<z.output<typeof rightsSchema>>;
export type FileRights = Rights['files'][number];

/** Where nothing is said of a licence (SPDX 2.3, 8.5). */
export const NO_ASSERTION = 'NOASSERTION';

/** The program's own terms, as its package says them. */
export const PROGRAM_RIGHTS: Rights['program'] = {
  name: 'Relevo',
  license: 'MIT',
  folder: 'program',
  notices: 'build/licenses.txt',
};

const OFL = 'OFL-1.1';

/** What the PDFs embed parts of, by the licence texts in those packages. DejaVu only where another font lacks a sign. */
export const FONT_RIGHTS: Rights['fonts'] = [
  {
    name: 'Source Serif 4',
    license: OFL,
    holder: 'The Source Serif 4 Project Authors',
    package: '@expo-google-fonts/source-serif-4',
  },
  { name: 'Source Sans 3', license: OFL, holder: 'Adobe', package: '@expo-google-fonts/source-sans-3' },
  {
    name: 'Source Code Pro',
    license: OFL,
    holder: 'Adobe Systems Incorporated',
    package: '@expo-google-fonts/source-code-pro',
  },
  {
    name: 'DejaVu',
    license: 'Bitstream-Vera',
    holder: 'Bitstream, Tavmjong Bah',
    package: 'dejavu-fonts-ttf',
  },
];
