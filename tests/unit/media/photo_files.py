"""Photo files made for tests: a pale patch on skin, in any format, and ways to break them."""

import base64
import io
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from pigmenttrack.imaging.array_types import Rgb

# Colorants of Display P3 adapted to D50 (Apple's profile of 2017).
_P3_COLORANTS = {
    b"rXYZ": (0.51512, 0.24120, -0.00105),
    b"gXYZ": (0.29198, 0.69225, 0.04189),
    b"bXYZ": (0.15710, 0.06657, 0.78407),
}


def skin(height: int = 120, width: int = 160, seed: int = 0) -> Rgb:
    """Textured skin with a pale patch off the centre, so that every turn shows."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.empty((height, width, 3))
    rgb[:] = (190, 145, 115)
    rgb[np.hypot(x - 0.3 * width, y - 0.4 * height) < 0.2 * height] = (240, 222, 210)
    return np.clip(rgb + rng.normal(0, 4, rgb.shape), 0, 255).astype(np.uint8)


def exif(*, taken: str = "", offset: str = "", orientation: int = 0) -> Image.Exif:
    block = Image.Exif()
    block[0x010F] = "TestCam"
    if orientation:
        block[0x0112] = orientation
    camera = block.get_ifd(0x8769)
    if taken:
        camera[0x9003] = taken
    if offset:
        camera[0x9011] = offset
    return block


def encoded(
    pixels: NDArray[np.uint8] | Image.Image, kind: str = "JPEG", **options: object
) -> bytes:
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    buffer = io.BytesIO()
    if kind == "JPEG":
        options.setdefault("quality", 92)
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def display_p3() -> bytes:
    """Return a Display P3 profile: the sRGB profile with other colorants."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (count,) = struct.unpack_from(">I", profile, 128)
    for i in range(count):
        name, offset, _ = struct.unpack_from(">4sII", profile, 132 + 12 * i)
        for j, value in enumerate(_P3_COLORANTS.get(name, ())):
            struct.pack_into(">i", profile, offset + 8 + 4 * j, round(value * 65536))
    return bytes(profile)


def png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_16_bit(pixels: NDArray[np.uint16], *chunks: bytes) -> bytes:
    """Return a 16-bit RGB PNG, with further chunks behind its header."""
    height, width = pixels.shape[:2]
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)),
            *chunks,
            png_chunk(b"IDAT", zlib.compress(rows)),
            png_chunk(b"IEND", b""),
        ]
    )


def heic() -> bytes:
    """Return 96 x 64 pixels, left half red, right half blue."""
    return base64.b85decode(_HEIC)


def turned_heic() -> bytes:
    """Return the same with a quarter turn in the container and in its EXIF block."""
    return base64.b85decode(_TURNED_HEIC)


_HEIC = (
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<00042ZDn*}000000000XXk=`10000000000aA{+70000000000000"
    "0000000B57=IV*mgE07O6l0RRC200001dH?|c00000002<{001LtX>Mi!000000RR916=`l}WdZ;I000310BCk&F"
    "#rGn01j|zbZr0t000010002iX>f9I0002DX>en20001ZXm(>m0RwOV0058x000009`FGC{rLC*01pFT0096PKmiN"
    "^|NjGU00093kN^M!000939=ZZRVE_RDD?$MQ18@KU0|1Z!00RI30{|YNFo6Y@>PacCZUPz%2mk;B0LTCU0{{p>Vg"
    "LaE2SfqEa<C#m0000JV{dG7ZewhC0096E00w{n000zeb8uw<00000003YB002M$000nhX?SS>000032nYxO000+h"
    "aBX1#00000000310R({p0|Wp709kEhVRQfh08J<XuULyR4w7I0=NkX~+4&E1Y&ti8=`Y3gqx1aM)CNbczB5;s0D`"
    "Lq_yPYUOAo6Yf1Fpacc7Mq-gd|nqA}#nQ(+=|9rRRc8hB#"
)
_TURNED_HEIC = (
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<0004@ZDn*}000000000XXk=`10000000000aA{+70000000000000"
    "0000000G-+&aV*mgE07O6l0ssL300001#Q*^S00000002<{0ssI200I^O0RR9100000Bme*aIB98aW&i*H000620"
    "00$fZf0cy000000RRAKc4ILB0000LX>Mj^0ssI300IC2MR;ju000004sdC7Z2$lO00031007`=aB^?}006*gaAR)"
    "(004Msc4I>U18@KU0FVFx0000U@BsY%`1k+-4+CHT0RR|40Sp2E{{wIU00RJ!0009300RIXx&lC90096iLID8-Z~"
    "y=U0FVFx0{{R603M()fd!W8Nhz*w0vZem00093$N&HX00=;000968L;=Baup&SJ000wXZ)|dIV{CW;0RRmE27mwn"
    "02FC+aAg1h000000AK(B06+i$01$9#cxeCt0009B2nYZG010VwZ*&6y000<iaBX1#00000000310R@2q0|bQt000"
    "_ka%E-!00000000hSWOHKx0ssL30RR91eQji6bN~PVO(+4cSc@_al3)Ml8vp#+`44k!IyZmmFU9qv^ZeG-21l;GG"
    "gp@Yf~yAj0skaR533x1oL8`Spq7Q+cE}T=G33otVIq4S^i*mZcw+zn00u>PX=VTbO-%qQ000080099K00RI30096"
    "700000000"
)
