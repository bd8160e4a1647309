import type { Delivery } from '../model/delivery.ts';

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

const INDENT = '  ';

function isEmpty(value: Value): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Every text in double quotes: JSON strings are YAML. */
function linesOf(value: { readonly [key: string]: Value | undefined }, indent: string): readonly string[] {
  return Object.entries(value).flatMap(([key, each]): readonly string[] => {
    if (each === undefined || isEmpty(each)) return [];
    if (Array.isArray(each)) {
      return [`${indent}${key}:`, ...each.map((item) => `${indent}${INDENT}- ${JSON.stringify(item)}`)];
    }
    if (typeof each !== 'object') return [`${indent}${key}: ${JSON.stringify(each)}`];
    return [`${indent}${key}:`, ...linesOf(each as { readonly [key: string]: Value }, indent + INDENT)];
  });
}

/** `delivery.yaml`, to be read and changed by people. */
export function deliveryText(delivery: Delivery): string {
  return `${linesOf(delivery as unknown as { readonly [key: string]: Value }, '').join('\n')}\n`;
}
