import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCertificates } from '../../src/deliver/certificate.ts';
import { courseMinutes, durationText } from '../../src/deliver/course-hours.ts';
import { dayRange } from '../../src/deliver/day-range.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { deliverySchema } from '../../src/model/delivery.ts';
import type { DocCertificate } from '../../src/model/doc.ts';
import { certificateWords } from '../../src/pipeline/print-certificates.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { exampleDelivery } from './example-delivery.ts';

const wordsIn = (language: string) => certificateWords(language, createMemoryHost({}));

async function pageOf(changes: Partial<Delivery> = {}): Promise<DocCertificate> {
  const delivery = { ...exampleDelivery, ...changes };
  const person = { code: 'HN-1', name: 'Ana Inventada', institution: '', position: '', municipality: '' };
  const told = { sex: '', ageGroup: '', sector: '', track: '', ethnicity: '' };
  const standing = { person: { ...person, ...told }, present: 5, held: 6, pre: undefined, post: undefined };
  const words = await wordsIn(delivery.language);
  const doc = composeCertificates('attendance', [standing], { delivery, paper: 'letter', words });
  return doc.blocks[0] as DocCertificate;
}

describe('the days of a course in words', () => {
  it.each([
    ['es', '2026-03-02', '2026-03-04', 'del 2 al 4 de marzo de 2026'],
    ['es', '2026-03-30', '2026-04-01', 'del 30 de marzo al 1 de abril de 2026'],
    ['es', '2026-12-30', '2027-01-02', 'del 30 de diciembre de 2026 al 2 de enero de 2027'],
    ['es', '2026-03-02', '2026-03-02', 'el 2 de marzo de 2026'],
    ['en', '2026-03-02', '2026-04-01', 'from 2 March to 1 April 2026'],
    ['fr', '2026-03-01', '2026-03-04', 'du 1er au 4 mars 2026'],
  ])('say in %s of %s to %s what both share once', async (language, first, last, said) => {
    expect(dayRange(first, last, await wordsIn(language))).toBe(said);
  });
});

describe('how long a course is', () => {
  it('is the sum of its half-days by the timetable, without what lies between them', async () => {
    expect(courseMinutes(exampleDelivery)).toBe(3 * 7 * 60);
    const words = await wordsIn('es');
    expect(durationText(21 * 60, words)).toBe('21 horas');
    expect(durationText(90, words)).toBe('1 hora y 30 minutos');
    expect(durationText(45, words)).toBe('45 minutos');
  });

  it('never counts a half-day that ends before it begins as less than nothing', () => {
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((all) => all.map((each) => String(each).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(clock, clock, (from, to) => {
        expect(
          courseMinutes({ days: [{ date: '2026-03-02', morning: { from, to } }] }),
        ).toBeGreaterThanOrEqual(0);
      }),
      { seed: 8 },
    );
  });
});

describe('a certificate', () => {
  it('says for what, where, when, how long, and who answers for its number', async () => {
    const page = await pageOf();
    expect(page).toMatchObject({
      name: 'ANA INVENTADA',
      subject: 'Trata de personas: identificación y derivación',
      facts: [
        'Policía',
        'Academia de ejemplo, La Ceiba, del 2 al 4 de marzo de 2026',
        'Duración: 21 horas. Asistió a 5 de 6 medias jornadas.',
      ],
      issued: 'Dado en La Ceiba, el',
      offices: ['Equipo que facilitó el curso', 'Institución de ejemplo'],
    });
    const small = page.notes.map((spans) => spans.map(({ text }) => text).join(''));
    expect(small[0]).toMatch(/^N\.º ([0-9A-F]{4}-){3}[0-9A-F]{4} · trata 0\.1\.0 · curso-inventado$/);
    expect(small[1]).toContain('Institución de ejemplo: coordinación del curso');
  });

  it('is signed by the offices that delivery.yaml names, four at most', async () => {
    const signatories = ['Dirección', 'Coordinación', 'Rectoría', 'Cooperación'];
    expect((await pageOf({ signatories })).offices).toEqual(signatories);
    expect(deliverySchema.safeParse({ ...exampleDelivery, signatories }).success).toBe(true);
    const five = [...signatories, 'Otra'];
    expect(deliverySchema.safeParse({ ...exampleDelivery, signatories: five }).success).toBe(false);
  });
});
