import type { JpegSegment } from '../../lib/jpeg-segments.ts';
import { BadPicture } from './picture-size.ts';

const PROGRESSIVE = 0xc2;
const BLOCK = 8;

/** A colour of a JPEG: how often it is sampled, and how many blocks of 8 × 8 samples hold all of it. */
interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly blocks: number;
  /** Of its quantization. */
  readonly table: number;
}

/** The frame header of a JPEG (ITU-T T.81, B.2.2), and what follows from it. */
export interface JpegFrame {
  readonly progressive: boolean;
  readonly components: readonly Component[];
  /** How many units hold one block or more of every colour each. */
  readonly units: number;
}

/** `payload` has the length that its number of colours asks for. */
export function readJpegFrame({ marker, payload }: JpegSegment): JpegFrame {
  const [height, width] = [payload.readUInt16BE(1), payload.readUInt16BE(3)];
  const raw: { id: number; across: number; down: number; table: number }[] = [];
  for (let at = 6; at + 2 < payload.length; at += 3) {
    const [id = 0, sampling = 0, table = 0] = payload.subarray(at, at + 3);
    const [across, down] = [sampling >> 4, sampling & 0x0f];
    if (across < 1 || across > 4 || down < 1 || down > 4) throw new BadPicture('damaged');
    raw.push({ id, across, down, table });
  }
  const most = {
    across: Math.max(...raw.map(({ across }) => across)),
    down: Math.max(...raw.map(({ down }) => down)),
  };
  const components = raw.map((component): Component => {
    const columns = Math.ceil(Math.ceil((width * component.across) / most.across) / BLOCK);
    const rows = Math.ceil(Math.ceil((height * component.down) / most.down) / BLOCK);
    return { ...component, blocks: columns * rows };
  });
  const units = Math.ceil(width / (BLOCK * most.across)) * Math.ceil(height / (BLOCK * most.down));
  return { progressive: marker === PROGRESSIVE, components, units };
}
