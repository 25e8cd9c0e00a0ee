/** Of codes as charCodeAt gives them: asked of every cell, where an expression would cost too much. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;

export const isLetter = (code: number): boolean => isSmallLetter(code | 0x20);
