import { describe, expect, it } from 'vitest';
import { fernandezHuerta, flesch, inflesz, kandelMoles } from '../../src/validate/reading-score.ts';
import { syllableCounter } from '../../src/validate/syllables.ts';

const VECTORS = [
  ['INFLESZ', inflesz, 200, 100, 5, 62.235],
  ['INFLESZ', inflesz, 190, 100, 8, 75.965],
  ['INFLESZ', inflesz, 230, 100, 4, 38.545],
  ['Fernández-Huerta', fernandezHuerta, 200, 100, 5, 66.44],
  ['Fernández-Huerta', fernandezHuerta, 190, 100, 8, 80.09],
  ['Fernández-Huerta', fernandezHuerta, 230, 100, 4, 43.34],
  ['Flesch', flesch, 150, 100, 5, 59.635],
  ['Flesch', flesch, 140, 100, 8, 75.708],
  ['Flesch', flesch, 180, 100, 4, 29.18],
  ['Kandel–Moles', kandelMoles, 160, 100, 5, 68.94],
  ['Kandel–Moles', kandelMoles, 150, 100, 8, 83.912],
  ['Kandel–Moles', kandelMoles, 185, 100, 4, 45.465],
] as const;

describe('the ease of reading', () => {
  it.each(VECTORS)('%s', (_, formula, syllables, words, sentences, score) => {
    expect(formula({ syllables, words, sentences })).toBeCloseTo(score, 3);
  });
});

/** Each word parted at its syllables by hand. */
const PARTED: Readonly<Record<string, string>> = {
  es: `tra-ta per-so-na víc-ti-ma in-di-ca-dor se-ñal de-nun-cia de-nun-ciar po-li-cí-a ni-ña ni-ño a-do-les-cen-te
    ley hoy muy rey y guion hués-ped a-ho-ra prohi-bir bú-ho ve-hí-cu-lo al-co-hol
    que quien que-so gue-rra gui-ta-rra pin-güi-no ver-güen-za lin-güís-ti-ca a-gua cuan-do cua-tro
    cons-trui-do ciu-dad viu-da cui-dar cuí-da-te hui-da huí-a tí-o tí-a dí-a rí-o pa-ís ra-íz ma-íz o-ír
    ba-úl e-ne-ro le-er cre-er po-e-ta te-a-tro a-é-re-o hé-ro-e lí-ne-a ta-re-a i-de-a re-al le-al ca-os
    chi-i-ta an-ti-in-fla-ma-to-rio pa-ra-guay buey a-ve-ri-guáis cam-biáis vi-ví-ais o-í-ais
    ca-yó pla-ya a-yu-da yo ya ye-so rei-no pei-ne vein-te trein-ta trau-ma cau-sa eu-ro deu-da
    pie pies bien tiem-po tie-rra cie-lo vie-jo sue-lo pue-blo nue-ve fue fui dio vio
    ins-ti-tu-ción ex-plo-ta-ción i-den-ti-fi-ca-ción de-ri-va-ción for-ma-ción e-mo-ción vio-len-cia jus-ti-cia
    jui-cio ser-vi-cio be-ne-fi-cio o-fi-cio ne-go-cio es-pa-cio si-len-cio ca-rác-ter obs-tá-cu-lo
    trans-por-te cons-tan-te abs-trac-to ins-tru-men-to ex-tran-je-ro sub-ra-yar des-ha-cer in-hu-ma-no`,
  en: `child chil-dren per-son per-sons traf-fick-ing po-lice of-fi-cer vic-tim sur-vi-vor work work-er force forced
    law laws sign signs help helped help-er talk talked ask asked home name names case ca-ses judge judg-es
    court po-li-cies re-fer re-fer-ral con-tact num-ber a-gree a-greed free see the she he me be we they you who
    lis-ten lis-ten-ing safe safe-ly safe-ty state state-ment move move-ment care care-ful care-less use us-es used
    ta-ble ti-tle lit-tle peo-ple sim-ple ex-am-ple pos-si-ble ques-tion na-tion in-for-ma-tion ex-ploi-ta-tion
    spe-cial so-cial of-fi-cial re-gion re-li-gion rea-son sea-son speak read read-er write writ-er time times
    age ag-es change chang-es place plac-es house hous-es church church-es watch watch-es want-ed need-ed
    wait-ed act-ed plan plans train train-er train-ing trained mod-ule ses-sion day days week weeks month year
    wom-an wom-en man men girl boy fam-i-ly coun-try cit-y vil-lage school learn teach teach-er note notes
    day-light out-side with-out them-selves him-self un-der-stand re-mem-ber of-ten e-nough through`,
  fr: `traite per-sonne per-sonnes vic-time vic-times en-fant en-fants po-lice loi lois signe signes
    mot mots fille filles gar-çon femme femmes homme hommes pays ville vil-lage é-cole é-coles rue vie
    an-née an-nées i-dée i-dées jour-née po-li-cier mé-tier tra-vail tra-vai-lleur for-ma-tion
    ac-tion ques-tion na-tion ex-ploi-ta-tion in-for-ma-tion pro-tec-tion ré-a-li-té cré-a-tion thé-âtre
    san-té vé-ri-té li-ber-té sé-cu-ri-té di-gni-té com-mu-nau-té so-cié-té
    parle parles parlent chante chantent trouvent peuvent doivent par-lait par-laient
    mo-ment mou-ve-ment ju-ge-ment ar-gent a-gent sou-vent pa-rent ab-sent pré-sent pa-tient ac-ci-dent
    que qui quoi quand quatre langue guerre guide chaque
    vo-yage pa-yer mo-yen em-plo-yer
    na-ïf ma-ïs no-ël œuvre cœur sœur bœuf
    le la les de des un une et est a au aux ce cette ces je tu il elle nous vous ils elles
    main pied tête bouche œil oeil yeux nuit bruit fruit pluie lui
    ou-vri-er pri-er cri-er pri-ère tri-o
    jeune jeunes mi-neur ma-jeur an-glais fran-çais es-pa-gnol hon-du-ras`,
};

describe.each(Object.entries(PARTED))('the syllables of words in %s', (language, parted) => {
  const words = parted.split(/\s+/);
  const count = syllableCounter(language);

  it('are as many as one hears, in a hundred words and more', () => {
    expect(words.length).toBeGreaterThanOrEqual(100);
    const wrong = words
      .map((each) => [each, count?.(each.replaceAll('-', ''))] as const)
      .filter(([each, counted]) => counted !== each.split('-').length);
    expect(wrong).toEqual([]);
  });
});

describe('a language without a rule', () => {
  it('is not counted', () => expect(syllableCounter('cab')).toBeUndefined());
});
