import { markup, type Markup } from '../markup/markup';
import { clip } from '../markup/words';
import { failureCauses } from '../run/failures';
import type { TrialRecord } from '../run/run';
import { card } from './card';

const most = 20;

/** Why trials failed, by cause; nothing where none did. */
export function failuresCard(trials: readonly TrialRecord[]): Markup | undefined {
  const causes = failureCauses(trials);
  if (causes.length === 0) return undefined;
  const rest = causes.slice(most).reduce((sum, cause) => sum + cause.trials.length, 0);
  return card(
    'Failures',
    markup`<table>
<thead><tr><th scope="col">cause</th><th scope="col" class="number">trials</th><th scope="col">first</th><th scope="col">message of the first</th></tr></thead>
<tbody>
${causes.slice(0, most).map(
  ({ code, message, trials: [first, ...others] }) =>
    markup`<tr><td class="failed">${clip(code, 60)}</td><td class="number">${others.length + 1}</td><td>${first}</td><td class="text">${clip(message, 240)}</td></tr>
`,
)}</tbody>
</table>${rest > 0 && markup`<p class="quiet">${rest} more failed of ${causes.length - most} other causes.</p>`}`,
  );
}
