import t from 'tap';
import { html } from '../../src/text/html.ts';

t.test('what is put into a template is text, also in an attribute', async (t) => {
  const hostile = `"><script>alert('x')</script>&`;
  const page = html`<a title="${hostile}">${hostile}</a>`.text;
  t.notMatch(page, /<script|'x'/);
  t.equal(page.match(/"/g)?.length, 2, 'the attribute ends where the template ends it');
  t.match(page, '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
});

t.test('markup stays markup, lists are joined, and nothing is nothing', async (t) => {
  const items = ['a', 'b'].map((one) => html`<li>${one}</li>`);
  t.equal(html`<ul>${items}</ul>${null}${undefined}${false}${0}`.text, '<ul><li>a</li><li>b</li></ul>0');
});
