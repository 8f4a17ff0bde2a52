/**
 * Keeps the place in a text: tells the server the first paragraph in view (event `tandem-paragraph`, once reading has
 * come to rest) and, when attached with a `paragraph`, goes there. A paragraph is a child of the element, or of its only child.
 *
 * Videos in it go on where they were stopped, on whatever device: `videos` says where, and where to tell how far they are.
 */
const REST_MS = 700;
const TELL_SECONDS = 5;

interface Videos {
  url: string;
  csrfHeader?: string;
  csrfToken?: string;
  places: Record<string, number>;
}

class TandemReader extends HTMLElement {
  private timer = 0;
  private told = 0;
  private wanted = 0;
  private known?: Videos;
  private readonly toldPlaces = new Map<string, number>();

  set paragraph(index: number) {
    this.wanted = Number(index) || 0;
    this.told = this.wanted;
    if (this.isConnected) {
      this.go();
    }
  }

  get paragraph() {
    return this.wanted;
  }

  set videos(videos: Videos) {
    this.known = videos;
    this.films.filter((video) => video.readyState > 0).forEach((video) => this.goOn(video));
  }

  connectedCallback() {
    // They do not bubble
    for (const event of ['loadedmetadata', 'timeupdate', 'pause', 'seeked', 'ended']) {
      this.addEventListener(event, this.watched, true);
    }
    window.addEventListener('pagehide', this.leaving);
    document.addEventListener('visibilitychange', this.leaving);
    window.addEventListener('scroll', this.moved, { passive: true });
    this.go();
  }

  disconnectedCallback() {
    this.leaving();
    window.removeEventListener('pagehide', this.leaving);
    document.removeEventListener('visibilitychange', this.leaving);
    window.removeEventListener('scroll', this.moved);
    window.clearTimeout(this.timer);
  }

  private get paragraphs(): Element[] {
    const outer = [...this.children];
    return outer.length === 1 && outer[0].children.length > 0 ? [...outer[0].children] : outer;
  }

  private go() {
    if (this.wanted > 0) {
      // The text may be set in the same round trip, after the property
      requestAnimationFrame(() => this.paragraphs[this.wanted]?.scrollIntoView({ block: 'start' }));
    }
  }

  private get films(): HTMLVideoElement[] {
    return [...this.querySelectorAll<HTMLVideoElement>('video[data-media]')];
  }

  private readonly watched = (event: Event) => {
    const video = event.target;
    if (!(video instanceof HTMLVideoElement)) {
      return;
    }
    switch (event.type) {
      case 'loadedmetadata':
        this.goOn(video);
        break;
      case 'ended':
        this.tellPlace(video, 0);
        break;
      case 'timeupdate':
        this.tellPlace(video, video.currentTime, TELL_SECONDS);
        break;
      default:
        if (!video.ended) {
          this.tellPlace(video, video.currentTime);
        }
    }
  };

  private goOn(video: HTMLVideoElement) {
    const place = this.known?.places[video.dataset.media ?? ''] ?? 0;
    if (place > 0 && place < video.duration && video.currentTime === 0) {
      this.toldPlaces.set(video.dataset.media!, place);
      video.currentTime = place;
    }
  }

  private readonly leaving = () => {
    this.films
      .filter((video) => !video.ended && video.currentTime > 0)
      .forEach((video) => this.tellPlace(video, video.currentTime));
  };

  /** At the close of the page too: such a request outlives it. */
  private tellPlace(video: HTMLVideoElement, time: number, apart = 1) {
    const id = video.dataset.media;
    const seconds = Math.floor(time);
    if (!this.known || !id || Math.abs(seconds - (this.toldPlaces.get(id) ?? 0)) < apart) {
      return;
    }
    this.toldPlaces.set(id, seconds);
    const { url, csrfHeader, csrfToken } = this.known;
    fetch(url + id, {
      method: 'POST',
      keepalive: true,
      headers: {
        'Content-Type': 'application/json',
        ...(csrfHeader && csrfToken ? { [csrfHeader]: csrfToken } : {}),
      },
      body: JSON.stringify({ seconds }),
    }).catch(() => this.toldPlaces.delete(id));
  }

  private readonly moved = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), REST_MS);
  };

  private tell() {
    const top = document.querySelector('.frame__bar')?.getBoundingClientRect().bottom ?? 0;
    const index = this.paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > top + 8);
    if (index >= 0 && index !== this.told) {
      this.told = index;
      this.dispatchEvent(new CustomEvent('tandem-paragraph', { detail: { index } }));
    }
  }
}

customElements.define('tandem-reader', TandemReader);
