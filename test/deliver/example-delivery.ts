import type { Delivery } from '../../src/model/delivery.ts';

/** A delivery that nobody gave, for tests. */
export const exampleDelivery: Delivery = {
  format: 1,
  id: 'curso-inventado',
  kit: { id: 'trata', version: '0.1.0', title: 'Trata de personas: identificación y derivación' },
  audience: { id: 'policia', title: 'Policía', level: 'participant', sectors: ['police'] },
  language: 'es',
  paper: 'letter',
  venue: 'Academia de ejemplo',
  municipality: 'La Ceiba',
  room: 'Aula 2',
  days: ['2026-03-02', '2026-03-03', '2026-03-04'].map((date) => ({
    date,
    morning: { from: '08:00', to: '12:00' },
    afternoon: { from: '13:00', to: '16:00' },
  })),
  trainers: { lead: 'F-001', co: ['F-002'] },
  custodian: 'Institución de ejemplo',
  contact: 'coordinación del curso',
  retention: '2027-03-02',
  rule: {
    attendance: 0.8,
    'post-test': 0.7,
    'co-supervised': 2,
    'observation-mean': 2,
    'lapse-months': 12,
  },
};
