import type { DemoPerson } from './demo-person.repository';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const style = `
  :root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  ul { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
  button { font: inherit; width: 100%; min-height: 3rem; padding: 0.5rem 1rem; text-align: left; border: 2px solid; border-radius: 0.5rem; background: Canvas; color: CanvasText; cursor: pointer; }
  button:hover, button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body>
</html>`;
}

/** The list of people that one may sign in as. */
export function pickPage(providerName: string, people: readonly DemoPerson[]): string {
  const buttons = people
    .map(
      ({ key, name, label }) =>
        `<li><button name="person" value="${escape(key)}" data-person="${escape(key)}">${escape(name)} – ${escape(label)}</button></li>`,
    )
    .join('\n');
  const list =
    people.length > 0
      ? `<form method="post"><ul>${buttons}</ul></form>`
      : '<p>Det finnes ingen demopersoner i denne databasen.</p>';
  const cancel = '<form method="post"><button name="cancel" value="1">Avbryt innloggingen</button></form>';
  return page(
    `${providerName} for utvikling: velg hvem du er`,
    `<p>Alle personer her er oppdiktet. Siden finnes ikke i produksjon.</p>${list}${cancel}`,
  );
}

/** Confirms the sign-out by itself; the button is for browsers without scripts. */
export function signOutPage(form: string): string {
  const confirmed = form.replace(
    '</form>',
    '<input type="hidden" name="logout" value="yes"><noscript><button>Logg ut</button></noscript></form>',
  );
  return page('Du logges ut', `${confirmed}<script>document.forms[0].submit()</script>`);
}

export function faultPage(message: string): string {
  return page('Innloggingen stoppet', `<p>${escape(message)}</p><p>Gå tilbake til portalen og prøv igjen.</p>`);
}
