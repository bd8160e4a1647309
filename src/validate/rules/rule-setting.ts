import type { Rule } from '../../model/rule.ts';
import { exampleManifest, exampleSlide } from '../example-texts.ts';

function withRules(rules: string): Readonly<Record<string, string>> {
  return exampleManifest({ more: `rules:\n  ${rules}\n` });
}

/** Found by the engine, which alone knows all rules. */
export const ruleSetting: Rule = {
  id: 'rule-setting',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un ajuste de `rules` en kit.yaml que no vale: regla desconocida, sin razón, o que no se puede cambiar.',
      why: 'Una regla apagada sin razón, o con el nombre mal escrito, deja pasar errores que todos creen revisados.',
      fix: 'Use el nombre exacto de la regla y diga la razón: `regla: {severity: off, reason: "…"}`. Lo que rompe las páginas no se apaga.',
    },
    en: {
      what: 'A setting in `rules` of kit.yaml that does not hold: an unknown rule, no reason, or a rule that cannot be changed.',
      why: 'A rule switched off without a reason, or under a mistyped name, lets mistakes pass that everybody believes checked.',
      fix: 'Use the exact name of the rule and say why: `rule: {severity: off, reason: "…"}`. What breaks pages is never off.',
    },
    fr: {
      what: 'Un réglage de `rules` dans kit.yaml qui ne vaut pas : règle inconnue, sans raison, ou qui ne peut se changer.',
      why: 'Une règle éteinte sans raison, ou au nom mal écrit, laisse passer des erreurs que tous croient vérifiées.',
      fix: 'Employez le nom exact de la règle et donnez la raison : `règle: {severity: off, reason: "…"}`. Ce qui casse les pages ne s’éteint pas.',
    },
  },
  examples: {
    good: [
      {
        session: exampleSlide('#lamina').replace(/:::notes[\s\S]*?:::\n/, ''),
        files: withRules('slide-without-notes: {severity: off, reason: "Las notas van en la guía impresa"}'),
      },
      { files: withRules('vague-link: {severity: error}') },
    ],
    bad: [
      { files: withRules('vage-link: {severity: error}'), finds: ['rule-setting.unknown-near'] },
      { files: withRules('ortografia: {severity: error}'), finds: ['rule-setting.unknown'] },
      { files: withRules('vague-link: {severity: off}'), finds: ['rule-setting.no-reason'] },
      {
        files: withRules('duplicate-id: {severity: off, reason: "Son dos"}'),
        finds: ['rule-setting.structure'],
      },
    ],
  },
};
