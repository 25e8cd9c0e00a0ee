const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\..*)?$/i;

/**
 * A file or folder name that every Windows and Linux takes: no separators, streams, wildcards,
 * control or bidi characters, no device name, no dot or space at an end, at most 80 characters.
 */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'batch';
  return RESERVED.test(plain) ? `_${plain}` : plain;
}
