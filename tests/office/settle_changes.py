#!/usr/bin/python3
"""Accepts or rejects all tracked changes of Word files in LibreOffice: settle_changes.py PROFILE
{accept|reject IN OUT}…  Starts soffice with a profile of its own and ends it. Wants python3-uno;
exit 3 where it is not there."""
import pathlib
import subprocess
import sys
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    sys.exit(3)


def value(name, what):
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("soffice does not answer")


def settle(context, command, source, target):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(
        pathlib.Path(source).resolve().as_uri(), "_blank", 0, (value("Hidden", True),))
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(
        document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    document.storeToURL(pathlib.Path(target).resolve().as_uri(),
                        (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


profile, jobs = sys.argv[1], sys.argv[2:]
pipe = "kijun" + "".join(c for c in pathlib.Path(profile).resolve().as_posix() if c.isalnum())
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
     f"-env:UserInstallation={pathlib.Path(profile).resolve().as_uri()}"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connect(pipe)
    for at in range(0, len(jobs), 3):
        settle(context, jobs[at].capitalize(), jobs[at + 1], jobs[at + 2])
    context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context).terminate()
except Exception as failed:
    sys.exit(f"settle_changes: {failed}")
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
