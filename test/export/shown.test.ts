import { describe, expect, it } from 'vitest';
import { formatted } from '../../src/export/workbook/shown.ts';

describe('numbers as people read them', () => {
  it('show every figure of a whole number, and never a nought below it', () => {
    expect(formatted(1_234_567.4, 'plain')).toBe('1234567');
    expect(formatted(-98_765_432, 'plain')).toBe('-98765432');
    expect(formatted(2 / 3, 'plain')).toBe('0.666667');
    expect(formatted(-0.4, 'whole')).toBe('0');
    expect(formatted(-1_234_567.5, 'pounds')).toBe('-£1,234,568');
    expect(formatted(0.125, 'share')).toBe('12.5%');
    expect(formatted(2031, 'year')).toBe('2031');
  });
});
