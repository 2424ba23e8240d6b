// Loads the program, and says how far it is. Once it runs, the program itself moves the page.
import start from "./reelcheck.js";

const message = document.getElementById("message");
const progress = document.getElementById("progress");

const say = (sentence) => {
  message.textContent = sentence;
  progress.remove();
};

// The bytes of the program as they come; the browser compiles them meanwhile.
const program = async () => {
  const answer = await fetch("reelcheck_bg.wasm");
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  let read = 0;
  const counted = new TransformStream({
    transform(part, onward) {
      read += part.length;
      progress.value = read;
      onward.enqueue(part);
    },
  });
  const headers = { "Content-Type": "application/wasm" };
  return new Response(answer.body.pipeThrough(counted), { headers });
};

const hasWebGl2 = () => document.createElement("canvas").getContext("webgl2") !== null;

if (typeof WebAssembly !== "object") {
  say("This browser cannot run Reelcheck: it has no WebAssembly. A newer one does, and the dossiers stand above as text.");
} else if (!hasWebGl2()) {
  say("Reelcheck draws with WebGL 2, and this browser has none or has it switched off. Switch on hardware acceleration in its settings, or use another browser.");
} else {
  try {
    await start({ module_or_path: program() });
  } catch (cause) {
    // Where the program itself has said what is wrong, that stands.
    if (progress.isConnected) say(`Reelcheck could not be loaded (${cause.message}). Load this page again.`);
  }
}

// Kept for the next time, which may be without a network.
if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("offline.js").catch(() => {});
}
