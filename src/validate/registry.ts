import type { Rule } from '../model/rule.ts';
import { assetOutsideKit } from './rules/asset-outside-kit.ts';
import { badPicture } from './rules/bad-picture.ts';
import { caseWithoutSolution } from './rules/case-without-solution.ts';
import { changelogVersion } from './rules/changelog-version.ts';
import { choiceMinutes } from './rules/choice-minutes.ts';
import { danglingReference } from './rules/dangling-reference.ts';
import { dayMinutes } from './rules/day-minutes.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { emptyDocument } from './rules/empty-document.ts';
import { fenceMismatch } from './rules/fence-mismatch.ts';
import { frontMatterLanguage } from './rules/front-matter-language.ts';
import { ignoreWithoutReason } from './rules/ignore-without-reason.ts';
import { longPresentation } from './rules/long-presentation.ts';
import { malformedId } from './rules/malformed-id.ts';
import { misplacedBlock } from './rules/misplaced-block.ts';
import { missingAltText } from './rules/missing-alt-text.ts';
import { missingGlyph } from './rules/missing-glyph.ts';
import { missingId } from './rules/missing-id.ts';
import { missingMinutes } from './rules/missing-minutes.ts';
import { moduleWithoutIndex } from './rules/module-without-index.ts';
import { notUtf8 } from './rules/not-utf8.ts';
import { phoneInProse } from './rules/phone-in-prose.ts';
import { questionOptions } from './rules/question-options.ts';
import { questionWithoutObjective } from './rules/question-without-objective.ts';
import { questionWithoutRationale } from './rules/question-without-rationale.ts';
import { rawHtml } from './rules/raw-html.ts';
import { remoteImage } from './rules/remote-image.ts';
import { repeatedSession } from './rules/repeated-session.ts';
import { safeguardingMissing } from './rules/safeguarding-missing.ts';
import { schema } from './rules/schema.ts';
import { sessionMinutes } from './rules/session-minutes.ts';
import { sessionOutsideScope } from './rules/session-outside-scope.ts';
import { slideOverflow } from './rules/slide-overflow.ts';
import { stepMinutes } from './rules/step-minutes.ts';
import { tooComplex } from './rules/too-complex.ts';
import { tooLarge } from './rules/too-large.ts';
import { unassessedObjective } from './rules/unassessed-objective.ts';
import { unknownBlock } from './rules/unknown-block.ts';
import { unreadFile } from './rules/unread-file.ts';
import { unsafeFileName } from './rules/unsafe-file-name.ts';
import { unsafeLink } from './rules/unsafe-link.ts';
import { unusedIgnore } from './rules/unused-ignore.ts';
import { unusedSession } from './rules/unused-session.ts';
import { vagueObjective } from './rules/vague-objective.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Every rule, by id, those included that other stages find. */
export const RULES: readonly Rule[] = [
  assetOutsideKit,
  badPicture,
  caseWithoutSolution,
  changelogVersion,
  choiceMinutes,
  danglingReference,
  dayMinutes,
  duplicateId,
  emptyDocument,
  fenceMismatch,
  frontMatterLanguage,
  ignoreWithoutReason,
  longPresentation,
  malformedId,
  misplacedBlock,
  missingAltText,
  missingGlyph,
  missingId,
  missingMinutes,
  moduleWithoutIndex,
  notUtf8,
  phoneInProse,
  questionOptions,
  questionWithoutObjective,
  questionWithoutRationale,
  rawHtml,
  remoteImage,
  repeatedSession,
  safeguardingMissing,
  schema,
  sessionMinutes,
  sessionOutsideScope,
  slideOverflow,
  stepMinutes,
  tooComplex,
  tooLarge,
  unassessedObjective,
  unknownBlock,
  unreadFile,
  unsafeFileName,
  unsafeLink,
  unusedIgnore,
  unusedSession,
  vagueObjective,
  yamlSyntax,
];
