import { samplePicture } from './picture-bytes.ts';

const data = (type: string, bytes: Buffer): string => `data:image/${type};base64,${bytes.toString('base64')}`;

/** A drawing with everything that drawings for print have: gradients, patterns, markers, clips, masks, text, bitmaps. */
export function richSvg(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100" width="80mm" height="40mm">
<style>.uno{fill:url(#g);stroke:#222}.dos{stroke-dasharray:0 4;stroke-linecap:round}</style>
<defs><linearGradient id="g" x1="0" x2="1"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity="0.5"/></linearGradient>
<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0L8 8"/></pattern>
<marker id="m" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0L4 2L0 4Z"/></marker>
<clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><mask id="k"><rect width="200" height="100" fill="#fff"/></mask>
<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol></defs>
<g clip-path="url(#c)" transform="rotate(5 20 20) scale(1.1)"><rect class="uno" width="90" height="80" rx="4"/></g>
<g mask="url(#k)" opacity="0.6"><ellipse cx="120" cy="40" rx="30" ry="20" fill="url(#p)"/></g>
<path class="dos" d="M10 90C40 60 60 120 90 90S140 60 190 90A5 5 0 0 1 180 95" fill="none" stroke="#333" marker-end="url(#m)"/>
<a href="#s"><use href="#s" x="150" y="10" width="20" height="20"/></a>
<image href="${data('png', samplePicture('palette.png'))}" x="5" y="5" width="24" height="16"/>
<image xlink:href="${data('jpeg', samplePicture('baseline.jpg'))}" x="40" y="5" width="24" height="16"/>
<text x="100" y="70" text-anchor="middle" font-family="Georgia, serif">Ruta &#x2192; derivación <tspan font-weight="bold">☎ &amp; 🎉</tspan></text>
</svg>`;
}
