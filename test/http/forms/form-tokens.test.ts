import t from 'tap';
import { type FormSubject, makeFormTokens } from '../../../src/http/forms/form-tokens.ts';
import { refuseFromElsewhere } from '../../../src/http/forms/own-page.ts';

const clock = { now: new Date('2026-11-22T10:00:00Z') };
const tokens = makeFormTokens('1:secret', () => clock.now);
const subject: FormSubject = { keyId: 'k1', centreId: 'delft', period: '2026-Q3', purpose: 'upload' };

t.test('a token is good for the form it was made for, and no other', async (t) => {
  const token = tokens.make(subject);
  t.equal(tokens.judge(token, subject), 'good');
  for (const part of ['keyId', 'centreId', 'period', 'purpose'] as const) {
    t.equal(tokens.judge(token, { ...subject, [part]: 'other' }), 'wrong', `another ${part}`);
  }
  t.equal(tokens.judge(token, { ...subject, keyId: 'k1","delft', centreId: '' }), 'wrong', 'parts do not run over');
  t.equal(makeFormTokens('1:other', () => clock.now).judge(token, subject), 'wrong', 'another installation');
});

t.test('what is no token of ours is wrong', async (t) => {
  const token = tokens.make(subject);
  const [until = '', seal = ''] = token.split('.');
  const later = (Number.parseInt(until, 36) + 1).toString(36);
  for (const bad of [undefined, '', '.', 'x', `${until}.`, `${later}.${seal}`, `${until}.${seal.slice(0, -2)}`, seal]) {
    t.equal(tokens.judge(bad, subject), 'wrong', String(bad));
  }
});

t.test('a token holds twelve hours', async (t) => {
  const token = tokens.make(subject);
  const at = (ms: number) => makeFormTokens('1:secret', () => new Date(clock.now.getTime() + ms)).judge(token, subject);
  t.equal(at(12 * 3_600_000 - 1), 'good');
  t.equal(at(12 * 3_600_000), 'old');
});

t.test('a form comes from a page of the service itself, or is refused', async (t) => {
  const from = (headers: Record<string, string>, asked = 'http://127.0.0.1:3000') => {
    const { protocol, host } = new URL(asked);
    const request = { headers, protocol: protocol.slice(0, -1), host } as Parameters<typeof refuseFromElsewhere>[0];
    try {
      refuseFromElsewhere(request, 'https://meetlat.example/base');
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const elsewhere = 'form-from-elsewhere';
  const cases: [string, Record<string, string>, string][] = [
    ['its public address', { origin: 'https://meetlat.example' }, 'taken'],
    ['the address it was asked on', { origin: 'http://127.0.0.1:3000' }, 'taken'],
    ['the same, as browsers say it', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, 'taken'],
    ['no origin, same site by the browser', { 'sec-fetch-site': 'same-origin' }, 'taken'],
    ['nothing said', {}, elsewhere],
    ['an opaque page', { origin: 'null' }, elsewhere],
    ['an opaque page that says same-origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }, elsewhere],
    ['another site', { origin: 'https://evil.example' }, elsewhere],
    ['another port', { origin: 'http://127.0.0.1:3001' }, elsewhere],
    ['without TLS', { origin: 'http://meetlat.example' }, elsewhere],
    ['a name that begins alike', { origin: 'https://meetlat.example.evil.example' }, elsewhere],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, elsewhere],
    ['an address typed in', { 'sec-fetch-site': 'none' }, elsewhere],
    [
      'a browser that contradicts itself',
      { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' },
      elsewhere,
    ],
  ];
  for (const [name, headers, verdict] of cases) t.equal(from(headers), verdict, name);
  t.equal(from({ origin: 'null' }, 'http://null'), elsewhere, 'a Host that is called null');
});
