import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.js';

/** What is heard of a part of a workbook while it is read through; names without their prefix. */
export interface Hears {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML through once and builds nothing. Entities of a part's own are unknown to it, so none can multiply. */
export function hearXml(xml: string, { open, text, close }: Hears): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Unreadable('This workbook is damaged. Save it anew as XLSX, or as CSV.');
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  parser.write(xml).close();
}
