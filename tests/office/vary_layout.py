"""The same Word file on another page: vary_layout.py IN OUT LEFT RIGHT HALF_POINTS [FONT]

Margins in twentieths of a point; the size of the body's letters in half points.
"""
import re
import sys
import zipfile


def main():
    source, target, left, right, size = sys.argv[1:6]
    font = sys.argv[6] if len(sys.argv) > 6 else None
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text = data.decode()
                text = re.sub(r'(<w:pgMar[^>]*w:left=")\d+', rf"\g<1>{left}", text)
                text = re.sub(r'(<w:pgMar[^>]*w:right=")\d+', rf"\g<1>{right}", text)
                data = text.encode()
            elif name == "word/styles.xml":
                text = data.decode().replace('<w:sz w:val="21"/>', f'<w:sz w:val="{size}"/>')
                if font:
                    text = re.sub(r'w:(eastAsia|ascii|hAnsi)="[^"]*"', rf'w:\1="{font}"', text)
                data = text.encode()
            new.writestr(name, data)


main()
