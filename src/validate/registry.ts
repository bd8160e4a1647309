import type { Rule } from '../model/rule.ts';
import { activityWithoutDebrief } from './rules/activity-without-debrief.ts';
import { activityWithoutGroup } from './rules/activity-without-group.ts';
import { activityWithoutMaterials } from './rules/activity-without-materials.ts';
import { assetOutsideKit } from './rules/asset-outside-kit.ts';
import { avoidedTerm } from './rules/avoided-term.ts';
import { badPicture } from './rules/bad-picture.ts';
import { birthDate } from './rules/birth-date.ts';
import { brokenLink } from './rules/broken-link.ts';
import { caseWithoutSolution } from './rules/case-without-solution.ts';
import { catchAllOption } from './rules/catch-all-option.ts';
import { changelogVersion } from './rules/changelog-version.ts';
import { choiceMinutes } from './rules/choice-minutes.ts';
import { closedMedium } from './rules/closed-medium.ts';
import { coarsePicture } from './rules/coarse-picture.ts';
import { crowdedSlide } from './rules/crowded-slide.ts';
import { danglingReference } from './rules/dangling-reference.ts';
import { dayMinutes } from './rules/day-minutes.ts';
import { dayWithoutLunch } from './rules/day-without-lunch.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { emailInProse } from './rules/email-in-prose.ts';
import { emptyDocument } from './rules/empty-document.ts';
import { endlessPresentation } from './rules/endless-presentation.ts';
import { faintColour } from './rules/faint-colour.ts';
import { fenceMismatch } from './rules/fence-mismatch.ts';
import { frenchSpaces } from './rules/french-spaces.ts';
import { frontMatterLanguage } from './rules/front-matter-language.ts';
import { futureDay } from './rules/future-day.ts';
import { hardToRead } from './rules/hard-to-read.ts';
import { headingOrder } from './rules/heading-order.ts';
import { headlessTable } from './rules/headless-table.ts';
import { heavyAssets } from './rules/heavy-assets.ts';
import { heavyBundle } from './rules/heavy-bundle.ts';
import { hurriedTest } from './rules/hurried-test.ts';
import { ignoreWithoutReason } from './rules/ignore-without-reason.ts';
import { incompleteMedium } from './rules/incomplete-medium.ts';
import { incompleteOpenQuestion } from './rules/incomplete-open-question.ts';
import { incompleteSafeguarding } from './rules/incomplete-safeguarding.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { license } from './rules/license.ts';
import { listNumbers } from './rules/list-numbers.ts';
import { longPresentation } from './rules/long-presentation.ts';
import { longStretch } from './rules/long-stretch.ts';
import { longestKey } from './rules/longest-key.ts';
import { looseSpaces } from './rules/loose-spaces.ts';
import { malformedId } from './rules/malformed-id.ts';
import { misplacedBlock } from './rules/misplaced-block.ts';
import { missingAltText } from './rules/missing-alt-text.ts';
import { missingGlyph } from './rules/missing-glyph.ts';
import { missingId } from './rules/missing-id.ts';
import { missingLogo } from './rules/missing-logo.ts';
import { missingMinutes } from './rules/missing-minutes.ts';
import { moduleMinutes } from './rules/module-minutes.ts';
import { moduleWithoutIndex } from './rules/module-without-index.ts';
import { nationalId } from './rules/national-id.ts';
import { needsWithoutAlternative } from './rules/needs-without-alternative.ts';
import { notUtf8 } from './rules/not-utf8.ts';
import { objectiveVerb } from './rules/objective-verb.ts';
import { openQuestion } from './rules/open-question.ts';
import { optionCount } from './rules/option-count.ts';
import { passiveSession } from './rules/passive-session.ts';
import { phoneInProse } from './rules/phone-in-prose.ts';
import { pictureWithoutConsent } from './rules/picture-without-consent.ts';
import { placeholderText } from './rules/placeholder-text.ts';
import { preWithoutPost } from './rules/pre-without-post.ts';
import { questionOptions } from './rules/question-options.ts';
import { questionWithoutObjective } from './rules/question-without-objective.ts';
import { questionWithoutRationale } from './rules/question-without-rationale.ts';
import { questionWithoutSource } from './rules/question-without-source.ts';
import { rawHtml } from './rules/raw-html.ts';
import { realCase } from './rules/real-case.ts';
import { remoteImage } from './rules/remote-image.ts';
import { repeatedSession } from './rules/repeated-session.ts';
import { retiredInstitution } from './rules/retired-institution.ts';
import { ruleSetting } from './rules/rule-setting.ts';
import { safeguardingMissing } from './rules/safeguarding-missing.ts';
import { sameLetterKey } from './rules/same-letter-key.ts';
import { schema } from './rules/schema.ts';
import { sessionMinutes } from './rules/session-minutes.ts';
import { sessionOutsideScope } from './rules/session-outside-scope.ts';
import { shelterAddress } from './rules/shelter-address.ts';
import { shortLunch } from './rules/short-lunch.ts';
import { slideOverflow } from './rules/slide-overflow.ts';
import { slideWithoutNotes } from './rules/slide-without-notes.ts';
import { smallLettering } from './rules/small-lettering.ts';
import { staleContact } from './rules/stale-contact.ts';
import { staleLaw } from './rules/stale-law.ts';
import { staleSource } from './rules/stale-source.ts';
import { stepMinutes } from './rules/step-minutes.ts';
import { straightQuotes } from './rules/straight-quotes.ts';
import { threeDots } from './rules/three-dots.ts';
import { tooComplex } from './rules/too-complex.ts';
import { tooLarge } from './rules/too-large.ts';
import { translationExtra } from './rules/translation-extra.ts';
import { translationLock } from './rules/translation-lock.ts';
import { translationMissing } from './rules/translation-missing.ts';
import { translationStale } from './rules/translation-stale.ts';
import { translationStructure } from './rules/translation-structure.ts';
import { unassessedObjective } from './rules/unassessed-objective.ts';
import { undatedSource } from './rules/undated-source.ts';
import { undeclaredMedium } from './rules/undeclared-medium.ts';
import { unknownBlock } from './rules/unknown-block.ts';
import { unpractisedObjective } from './rules/unpractised-objective.ts';
import { unprovenMaturity } from './rules/unproven-maturity.ts';
import { unraisedVersion } from './rules/unraised-version.ts';
import { unreadFile } from './rules/unread-file.ts';
import { unsafeFileName } from './rules/unsafe-file-name.ts';
import { unsafeLink } from './rules/unsafe-link.ts';
import { untestedObjective } from './rules/untested-objective.ts';
import { unusedAsset } from './rules/unused-asset.ts';
import { unusedIgnore } from './rules/unused-ignore.ts';
import { unusedSession } from './rules/unused-session.ts';
import { unverifiedContact } from './rules/unverified-contact.ts';
import { vagueLink } from './rules/vague-link.ts';
import { vagueObjective } from './rules/vague-objective.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Every rule, by id, those included that other stages find. */
export const RULES: readonly Rule[] = [
  activityWithoutDebrief,
  activityWithoutGroup,
  activityWithoutMaterials,
  assetOutsideKit,
  avoidedTerm,
  badPicture,
  birthDate,
  brokenLink,
  caseWithoutSolution,
  catchAllOption,
  changelogVersion,
  choiceMinutes,
  closedMedium,
  coarsePicture,
  crowdedSlide,
  danglingReference,
  dayMinutes,
  dayWithoutLunch,
  duplicateId,
  emailInProse,
  emptyDocument,
  endlessPresentation,
  faintColour,
  fenceMismatch,
  frenchSpaces,
  frontMatterLanguage,
  futureDay,
  hardToRead,
  headingOrder,
  headlessTable,
  heavyAssets,
  heavyBundle,
  hurriedTest,
  ignoreWithoutReason,
  incompleteMedium,
  incompleteOpenQuestion,
  incompleteSafeguarding,
  invisibleCharacter,
  license,
  listNumbers,
  longPresentation,
  longStretch,
  longestKey,
  looseSpaces,
  malformedId,
  misplacedBlock,
  missingAltText,
  missingGlyph,
  missingId,
  missingLogo,
  missingMinutes,
  moduleMinutes,
  moduleWithoutIndex,
  nationalId,
  needsWithoutAlternative,
  notUtf8,
  objectiveVerb,
  openQuestion,
  optionCount,
  passiveSession,
  phoneInProse,
  pictureWithoutConsent,
  placeholderText,
  preWithoutPost,
  questionOptions,
  questionWithoutObjective,
  questionWithoutRationale,
  questionWithoutSource,
  rawHtml,
  realCase,
  remoteImage,
  repeatedSession,
  retiredInstitution,
  ruleSetting,
  safeguardingMissing,
  sameLetterKey,
  schema,
  sessionMinutes,
  sessionOutsideScope,
  shelterAddress,
  shortLunch,
  slideOverflow,
  slideWithoutNotes,
  smallLettering,
  staleContact,
  staleLaw,
  staleSource,
  stepMinutes,
  straightQuotes,
  threeDots,
  tooComplex,
  tooLarge,
  translationExtra,
  translationLock,
  translationMissing,
  translationStale,
  translationStructure,
  unassessedObjective,
  undatedSource,
  undeclaredMedium,
  unknownBlock,
  unpractisedObjective,
  unprovenMaturity,
  unraisedVersion,
  unreadFile,
  unsafeFileName,
  unsafeLink,
  untestedObjective,
  unusedAsset,
  unusedIgnore,
  unusedSession,
  unverifiedContact,
  vagueLink,
  vagueObjective,
  yamlSyntax,
];
