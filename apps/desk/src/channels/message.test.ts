import { expect, test } from 'vitest';
import { Message } from './message.ts';

test('a message that is kept packed holds on to no more memory than its bytes', () => {
  const message = Message.of('data: {"frame":1}\n\n'.repeat(50));
  const text = message.text();
  message.pack();
  const packed = message.bytes('gzip');
  expect(packed.length).toBeLessThan(text.length / 4);
  expect(packed.buffer.byteLength).toBe(packed.length);
  expect(message.text()).toBe(text);
});
