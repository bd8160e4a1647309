import type { Asset } from '../../model/asset.ts';
import type { Finding, PhraseValues } from '../../model/diagnostic.ts';
import type { Theme } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import type { Reporter } from '../report-findings.ts';
import type { Setting } from '../setting.ts';

const POINTS_PER_INCH = 72;

interface Fault {
  readonly key: string;
  readonly values: PhraseValues;
}

/** A bitmap set coarser than the theme wants pictures; `width` is what it is printed at, in points. */
function coarseFault({ kind, width: pixels, path }: Asset, width: number, dpi: number): readonly Fault[] {
  const resolution = pixels / (width / POINTS_PER_INCH);
  if (kind === 'svg' || !(width > 0) || Math.round(resolution) >= dpi) return [];
  const wanted = Math.ceil((pixels * dpi) / resolution);
  return [{ key: 'coarse-picture', values: { path, dpi: Math.round(resolution), width: pixels, wanted } }];
}

/** A drawing with letters that are printed smaller than the theme allows here. */
function letteringFault(
  { lettering, width: own, path }: Asset,
  width: number,
  least: number,
): readonly Fault[] {
  if (lettering === undefined) return [];
  const size = Math.round((lettering * width * 10) / own) / 10;
  if (size >= least) return [];
  const wanted = Math.ceil((lettering * least * 10) / size) / 10;
  return [{ key: 'small-lettering', values: { path, size, least, drawn: lettering, wanted } }];
}

/** What is wrong with a picture at the width, in points, that it has here. */
export function faultsOf(asset: Asset, width: number, { shop, place }: Setting): readonly Finding[] {
  if (!place) return [];
  const { dpi, lettering }: Theme['figure'] = shop.theme.figure;
  const faults = [...coarseFault(asset, width, dpi), ...letteringFault(asset, width, lettering)];
  return faults.map(({ key, values }) => ({
    rule: key,
    place,
    message: { key, values },
    hint: { key: `${key}.hint`, values },
  }));
}

/** The picture, which tells these findings where it is drawn, and not where it is only tried. */
export function tellDrawn(picture: Leaf, findings: readonly Finding[], reporter: Reporter): Leaf {
  if (findings.length === 0) return picture;
  return {
    ...picture,
    draw: (pen, x, y) => {
      for (const finding of findings) reporter.add(finding);
      picture.draw(pen, x, y);
    },
  };
}
