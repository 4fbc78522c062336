"""A page in headless Chromium, as a reader has it: what is shown, what is pressed, what is asked of the net."""

import base64
import json
import os
import socket
import threading
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


class Net:
    """Somebody who listens, and counts who comes."""

    def __init__(self):
        self.visits = 0
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d/x.png" % self.listening.getsockname()[1]
        threading.Thread(target=self.wait, daemon=True).start()

    def wait(self):
        while True:
            visitor, _ = self.listening.accept()
            self.visits += 1
            visitor.close()


class Page:
    def __init__(self, path, width=1280, height=1000, dark=False, scripts=True):
        options = Options()
        for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                         f"--window-size={width},{height}"):
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.url = "file://" + path
        self.command("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        # A window cannot be as narrow as a telephone.
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                     mobile=False)
        self.command("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.driver.get(self.url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.one(selector).text

    def run(self, script, *arguments):
        return self.driver.execute_script("return " + script, *arguments)

    def elements(self):
        return self.run("document.querySelectorAll('*').length")

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self):
        return self.driver.switch_to.active_element

    def wait(self, condition, what):
        """A page answers within moments; ten seconds are for a machine that does much else."""
        end = time.monotonic() + 10
        while not condition():
            if time.monotonic() > end:
                raise AssertionError("waited in vain: " + what)
            time.sleep(0.02)

    def requests(self):
        """What was asked for since the page began, but for itself."""
        asked = []
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return [url for url in asked if url.split("#")[0] != self.url]

    def complaints(self):
        return [line["message"] for line in self.driver.get_log("browser")]

    def picture(self, folder, name):
        if folder:
            self.driver.save_screenshot(os.path.join(folder, name + ".png"))

    def printed(self, path):
        """The page as PDF on A4."""
        sheet = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        with open(path, "wb") as file:
            file.write(base64.b64decode(sheet["data"]))
