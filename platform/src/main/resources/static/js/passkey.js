// Signs in with a passkey, or makes a new one. Without a browser that knows passkeys the form stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(path, secret, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": secret },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`);
  }
  return answer.json();
}

function common(credential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  };
}

async function signIn(secret) {
  const options = await post("/webauthn/authenticate/options", secret);
  const allowCredentials = (options.allowCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) }));
  const credential = await navigator.credentials.get({
    publicKey: { ...options, allowCredentials, challenge: bytes(options.challenge) },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  await post("/login/webauthn", secret, {
    ...common(credential),
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
  });
}

async function register(secret, label) {
  const options = await post("/webauthn/register/options", secret);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) })),
    },
  });
  await post("/webauthn/register", secret, {
    publicKey: {
      credential: {
        ...common(credential),
        response: {
          attestationObject: text(credential.response.attestationObject),
          clientDataJSON: text(credential.response.clientDataJSON),
          transports: credential.response.getTransports?.() ?? [],
        },
      },
      label,
    },
  });
}

// what the browser says when its owner stops, and when this device has a passkey already
const SAY = { NotAllowedError: "stopped", AbortError: "stopped", InvalidStateError: "known" };

export default function passkey(element) {
  if (!window.PublicKeyCredential) {
    return;
  }
  const form = element.querySelector("form");
  const say = (what) => element.querySelectorAll("[data-say]").forEach((line) => (line.hidden = line.dataset.say !== what));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say("");
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const secret = form.elements._csrf.value;
      if (element.dataset.act === "register") {
        await register(secret, form.elements.label.value.trim());
      } else {
        await signIn(secret);
      }
      window.location.assign(element.dataset.next);
    } catch (error) {
      say(element.querySelector(`[data-say="${SAY[error.name]}"]`) ? SAY[error.name] : "unknown");
    } finally {
      button.disabled = false;
    }
  });
  element.hidden = false;
}
