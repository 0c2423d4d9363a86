import { digitsAttribution } from '@archipelago/datasets/digits';
import type { Message } from './messages';
import { after, startOf, stopped, type RunState } from './run-state';
import { showBest, showCharts, showRun } from './run-view';
import { settingRanges, settingsFrom, type Settings } from './settings';
import './style.css';

const form = document.querySelector('form')!;
let worker: Worker | undefined;
let state: RunState | undefined;

fillForm(settingsFrom(new URLSearchParams(location.search)));
document.getElementById('attribution')!.textContent = `${digitsAttribution.citation}; ${digitsAttribution.license}`;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  // The address now tells the run to whoever it is given to.
  history.replaceState(null, '', `?${query}`);
  start(settingsFrom(query));
});

document.getElementById('stop')!.addEventListener('click', () => {
  worker?.terminate();
  if (state) show(stopped(state));
});

// Charts have the width of the page.
new ResizeObserver(() => {
  if (state === undefined) return;
  showCharts(state);
  showBest(state);
}).observe(document.querySelector('main')!);

function fillForm(settings: Settings): void {
  for (const [name, [least, most]] of Object.entries(settingRanges)) {
    const input = form.elements.namedItem(name) as HTMLInputElement;
    input.min = String(least);
    input.max = String(most);
    input.value = String(settings[name as keyof Settings]);
  }
}

function start(settings: Settings): void {
  worker?.terminate();
  worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => show(after(state!, data)));
  worker.addEventListener('error', ({ message }) => show(after(state!, { type: 'search-failed', message })));
  worker.postMessage(settings);
  document.getElementById('run')!.hidden = false;
  state = undefined;
  show(startOf(settings));
}

function show(next: RunState): void {
  const last = state;
  state = next;
  showRun(next);
  if (last?.students !== next.students || last.teacher !== next.teacher) showCharts(next);
  if (last?.best !== next.best || last === undefined) showBest(next);
}
