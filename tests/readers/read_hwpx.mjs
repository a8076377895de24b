// Reads a .hwpx with a reader that has nothing to do with its writer; prints what it found as JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const home = dirname(createRequire(import.meta.url).resolve("@rhwp/core/package.json"));
const reader = await import(join(home, "rhwp.js"));

// The reader measures text in a browser; a rough measure is enough to lay pages out.
globalThis.measureTextWidth = (font, text) => {
  const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? "12");
  return [...text].reduce((width, letter) => width + (letter > "\u2000" ? size : size * 0.55), 0);
};
await reader.default({ module_or_path: readFileSync(join(home, "rhwp_bg.wasm")) });

const [file, pictures] = process.argv.slice(2);
const document = new reader.HwpDocument(new Uint8Array(readFileSync(file)));
const pages = document.pageCount();
if (pictures) {
  for (let page = 0; page < pages; page += 1) {
    writeFileSync(join(pictures, `${page + 1}.svg`), document.renderPageSvg(page));
  }
}
console.log(JSON.stringify({ pages, text: document.getTextFileText() }));
